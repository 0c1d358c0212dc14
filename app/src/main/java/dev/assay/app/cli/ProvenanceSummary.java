package dev.assay.app.cli;

import dev.assay.model.fault.EnvironmentException;
import dev.assay.model.item.ByteSource;
import dev.assay.model.provenance.MetadataComparison;
import dev.assay.model.provenance.MetadataComparison.Embedded;
import dev.assay.model.provenance.ProvenanceReport;
import dev.assay.model.provenance.c2pa.C2paValidator;
import dev.assay.model.provenance.c2pa.trust.TrustSettings;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Provenance in a few words, without trust lists; {@code assay provenance} says it in full. */
record ProvenanceSummary(ProvenanceReport report) {
    static ProvenanceSummary of(ByteSource bytes, Instant at) throws EnvironmentException {
        return new ProvenanceSummary(new C2paValidator(TrustSettings.NONE).validate(bytes, at));
    }

    Map<String, Object> document() {
        Map<String, Object> summary = new LinkedHashMap<>();
        summary.put("state", report.state().word());
        summary.put("manifests", report.manifests());
        return summary;
    }

    /**
     * Signed values beside what the file holds outside the signature.
     *
     * @param held entries of {@code group}, {@code name} and {@code value}, as the worker gave them
     */
    List<Map<String, Object>> beside(List<?> held) {
        List<Embedded> embedded = new ArrayList<>();
        for (Object entry : held) {
            if (entry instanceof Map<?, ?> one) {
                embedded.add(
                        new Embedded(
                                String.valueOf(one.get("group")),
                                String.valueOf(one.get("name")),
                                String.valueOf(one.get("value"))));
            }
        }
        return MetadataComparison.of(report.explanation().values(), embedded).rows().stream()
                .map(ProvenanceSummary::row)
                .toList();
    }

    private static Map<String, Object> row(MetadataComparison.Row row) {
        Map<String, Object> one = new LinkedHashMap<>();
        one.put("manifest", row.signed().manifest());
        one.put("name", row.signed().name());
        one.put("signed", row.signed().value());
        one.put("inFile", row.embedded().stream().map(Embedded::value).toList());
        one.put("standing", row.standing().name().toLowerCase(Locale.ROOT).replace('_', '-'));
        return one;
    }
}
