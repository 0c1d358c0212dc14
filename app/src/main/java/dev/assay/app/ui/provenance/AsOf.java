package dev.assay.app.ui.provenance;

import dev.assay.model.provenance.Explanation;
import dev.assay.model.provenance.Finding;
import dev.assay.model.provenance.ProvenanceReport;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Two answers about the same file as of two instants, and what lies between them. Pure. */
record AsOf(ProvenanceReport first, ProvenanceReport chosen) {

    /** What differs and why; empty where both are of the same instant. */
    String sentence() {
        if (first.at().equals(chosen.at())) {
            return "";
        }
        StringBuilder words = new StringBuilder();
        words.append("As of ").append(chosen.at()).append(": ").append(chosen.verdict().label());
        boolean same = first.verdict() == chosen.verdict() && fails(first).equals(fails(chosen));
        words.append(
                same
                        ? ", the same as of " + first.at() + "."
                        : "; as of " + first.at() + ": " + first.verdict().label() + ".");
        for (Explanation.Turn turn : between()) {
            words.append(' ').append(turn.at()).append(": ").append(turn.sentence());
        }
        Set<String> fresh = new LinkedHashSet<>(sentences(chosen));
        fresh.removeAll(sentences(first));
        fresh.forEach(s -> words.append(' ').append(s));
        return words.toString();
    }

    private List<Explanation.Turn> between() {
        Instant from = first.at().isBefore(chosen.at()) ? first.at() : chosen.at();
        Instant to = first.at().isBefore(chosen.at()) ? chosen.at() : first.at();
        return first.explanation().turns().stream()
                .filter(t -> !t.at().isBefore(from) && !t.at().isAfter(to))
                .toList();
    }

    private static Set<String> fails(ProvenanceReport report) {
        Set<String> codes = new LinkedHashSet<>();
        report.findings().stream().filter(Finding::fails).forEach(f -> codes.add(f.code()));
        return codes;
    }

    private static Set<String> sentences(ProvenanceReport report) {
        Set<String> all = new LinkedHashSet<>();
        report.findings().stream()
                .filter(f -> f.fails() && f.scope() == Finding.Scope.ACTIVE)
                .forEach(f -> all.add(f.sentence()));
        return all;
    }
}
