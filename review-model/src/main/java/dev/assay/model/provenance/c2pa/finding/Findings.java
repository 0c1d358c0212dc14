package dev.assay.model.provenance.c2pa.finding;

import dev.assay.model.provenance.Finding;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Collects findings in the order they are made; bounded, one thread at a time. */
public final class Findings {
    private static final int MOST = 20_000;

    private final List<Finding> all = new ArrayList<>();

    public void add(Code code, Where where) {
        add(code, where, code.sentence(), null, null);
    }

    /** With a sentence that says more than the code's own. */
    public void add(Code code, Where where, String sentence) {
        add(code, where, sentence, null, null);
    }

    public void add(
            Code code,
            Where where,
            String sentence,
            @Nullable String expected,
            @Nullable String found) {
        add(
                new Finding(
                        code.outcome(),
                        where.scope(),
                        code.label(),
                        code.specification(),
                        where.manifest(),
                        where.uri(),
                        sentence,
                        code.rule(),
                        where.range(),
                        expected,
                        found));
    }

    public void add(Finding finding) {
        if (all.size() < MOST) {
            all.add(finding);
        }
    }

    public List<Finding> all() {
        return List.copyOf(all);
    }
}
