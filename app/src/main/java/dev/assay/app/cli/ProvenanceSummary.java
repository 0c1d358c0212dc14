package dev.assay.app.cli;

import dev.assay.model.fault.EnvironmentException;
import dev.assay.model.item.ByteSource;
import dev.assay.model.provenance.ProvenanceReport;
import dev.assay.model.provenance.c2pa.C2paValidator;
import dev.assay.model.provenance.c2pa.trust.TrustSettings;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/** Provenance in a few words, without trust lists; {@code assay provenance} says it in full. */
final class ProvenanceSummary {
    private ProvenanceSummary() {}

    static Map<String, Object> of(ByteSource bytes, Instant at) throws EnvironmentException {
        ProvenanceReport report = new C2paValidator(TrustSettings.NONE).validate(bytes, at);
        Map<String, Object> summary = new LinkedHashMap<>();
        summary.put("state", report.state().word());
        summary.put("manifests", report.manifests());
        return summary;
    }
}
