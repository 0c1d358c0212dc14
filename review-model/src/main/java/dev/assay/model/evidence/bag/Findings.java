package dev.assay.model.evidence.bag;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Collects findings, a bounded number of each kind. */
final class Findings {
    private static final int MOST = 200;

    private final List<BagFinding> invalid = new ArrayList<>();
    private final List<BagFinding> warnings = new ArrayList<>();
    private long omitted;

    void invalid(String code, String path, String sentence) {
        add(invalid, new BagFinding(code, Optional.of(path), sentence));
    }

    void invalid(String code, String sentence) {
        add(invalid, new BagFinding(code, Optional.empty(), sentence));
    }

    void warn(String code, String path, String sentence) {
        add(warnings, new BagFinding(code, Optional.of(path), sentence));
    }

    void warn(String code, String sentence) {
        add(warnings, new BagFinding(code, Optional.empty(), sentence));
    }

    List<BagFinding> invalid() {
        return invalid;
    }

    List<BagFinding> warnings() {
        return warnings;
    }

    long omitted() {
        return omitted;
    }

    private void add(List<BagFinding> list, BagFinding finding) {
        if (list.size() < MOST) {
            list.add(finding);
        } else {
            omitted++;
        }
    }
}
