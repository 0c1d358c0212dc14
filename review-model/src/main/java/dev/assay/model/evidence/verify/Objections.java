package dev.assay.model.evidence.verify;

import java.util.ArrayList;
import java.util.List;

/** Collects what does not hold, a bounded number. */
final class Objections {
    private static final int MOST = 500;

    private final List<EvidenceFinding> findings = new ArrayList<>();

    void add(String part, String subject, String sentence) {
        if (findings.size() < MOST) {
            findings.add(new EvidenceFinding(part, subject, sentence));
        }
    }

    List<EvidenceFinding> findings() {
        return findings;
    }
}
