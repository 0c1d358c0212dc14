package dev.assay.model.provenance.lineage;

import dev.assay.model.provenance.lineage.LineageFinding.Standing;
import java.util.List;
import java.util.Map;

/** Metadata that whoever uploaded wrote: claims, named when absent. */
record DeclaredFacts(StorageFacts facts) {
    private static final List<Map.Entry<String, String>> KNOWN =
            List.of(
                    Map.entry("provenance", "provenance"),
                    Map.entry("source-application", "source application"),
                    Map.entry("uploaded-at", "time of upload"),
                    Map.entry("uploader", "uploader"),
                    Map.entry("surface", "surface"));

    List<LineageFinding> findings() {
        return KNOWN.stream().map(this::finding).toList();
    }

    private LineageFinding finding(Map.Entry<String, String> known) {
        String value = facts.metadata().get(known.getKey());
        String fact = "metadata." + known.getKey();
        return value == null
                ? new LineageFinding(
                        Standing.ABSENT, fact, "No " + known.getValue() + " declared.", null, null)
                : new LineageFinding(
                        Standing.DECLARED,
                        fact,
                        "The " + known.getValue() + ", as the uploader declares it.",
                        value,
                        null);
    }
}
