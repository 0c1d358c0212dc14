package dev.assay.app.cli;

import dev.assay.model.provenance.Explanation;
import dev.assay.model.provenance.ProvenanceReport;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What stands behind a provenance report, as JSON and as lines. */
record ExplanationDocument(ProvenanceReport report) {

    Map<String, Object> document() {
        Explanation explanation = report.explanation();
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("lists", explanation.lists().stream().map(this::list).toList());
        document.put(
                "turns",
                explanation.turns().stream()
                        .map(t -> Map.of("at", t.at().toString(), "sentence", t.sentence()))
                        .toList());
        document.put(
                "signals",
                explanation.signals().stream()
                        .map(s ->
                                Map.of(
                                        "manifest", s.manifest(),
                                        "signal", s.name(),
                                        "sentence", s.sentence()))
                        .toList());
        document.put(
                "signedValues",
                explanation.values().stream()
                        .map(v ->
                                Map.of(
                                        "manifest", v.manifest(),
                                        "assertion", v.assertion(),
                                        "name", v.name(),
                                        "value", v.value()))
                        .toList());
        document.put(
                "products", explanation.products().stream().map(ExplanationDocument::of).toList());
        return document;
    }

    private Map<String, Object> list(Explanation.ListFacts list) {
        Map<String, Object> one = new LinkedHashMap<>();
        one.put("name", list.name());
        one.put("source", list.source());
        one.put("certificates", list.certificates());
        one.put("issued", text(list.issued()));
        one.put("nextUpdate", text(list.next()));
        one.put("days", list.days(report.at()).orElse(null));
        return one;
    }

    private static @Nullable String text(@Nullable Instant instant) {
        return instant == null ? null : instant.toString();
    }

    private static Map<String, Object> of(Explanation.Product product) {
        Map<String, Object> one = new LinkedHashMap<>();
        one.put("manifest", product.manifest());
        one.put("name", product.name());
        one.put("applicant", product.applicant());
        one.put("status", product.status());
        one.put("assuranceLevel", product.level());
        one.put("specificationVersions", product.versions());
        one.put("disallowedSignals", product.disallowed());
        return one;
    }

    /** What a person reads of it. */
    List<String> lines() {
        List<String> lines = new ArrayList<>();
        Explanation explanation = report.explanation();
        String active = String.valueOf(report.activeManifest());
        explanation.signals().stream()
                .filter(s -> s.manifest().equals(active))
                .forEach(s -> lines.add(s.sentence()));
        explanation.products().stream()
                .filter(p -> p.manifest().equals(active))
                .forEach(p ->
                        lines.add(
                                "The certificate names a product of the list of conforming"
                                        + " products: "
                                        + p.name()
                                        + ", "
                                        + p.status()
                                        + "."));
        explanation.turns().forEach(t -> lines.add(t.at() + ": " + t.sentence()));
        explanation.lists().forEach(l -> lines.add(age(l)));
        return lines;
    }

    private String age(Explanation.ListFacts list) {
        String age = list.days(report.at()).map(d -> d + " days old").orElse("of unknown age");
        return "List " + list.name() + " (" + list.source() + "), " + age + ".";
    }
}
