package dev.assay.app.ui.provenance;

import dev.assay.app.ui.control.FactGrid;
import dev.assay.app.ui.control.Words;
import dev.assay.model.provenance.Credential;
import dev.assay.model.provenance.Explanation;
import dev.assay.model.provenance.Finding;
import dev.assay.model.provenance.MetadataComparison;
import dev.assay.model.provenance.ProvenanceGraph;
import dev.assay.model.provenance.ProvenanceReport;
import dev.assay.viewer.graph.GraphFact;
import java.util.Comparator;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.TitledPane;
import javafx.scene.layout.VBox;

/** Everything about the selected fact, from its sentence down to the raw claim. */
final class DetailPane extends VBox {
    private static final int FINDINGS = 200;

    private final GraphViewModel model;

    DetailPane(GraphViewModel model) {
        this.model = model;
        getStyleClass().add("provenance-detail");
    }

    void show(GraphFact fact) {
        ProvenanceReport report = model.report();
        getChildren().clear();
        getChildren()
                .add(
                        section(
                                Words.wrapped(fact.state().word(), "dense", "strong"),
                                Words.wrapped(fact.title(), "title"),
                                Words.wrapped(fact.detail(), "dense", "second")));
        String label = ReportGraph.label(fact.id());
        if (label.isEmpty()) {
            file(report);
        } else {
            report.graph().node(label).ifPresent(node -> manifest(report, node));
        }
    }

    private void file(ProvenanceReport report) {
        getChildren().add(section(head("The answer"), Words.wrapped(report.sentence(), "dense")));
        findings(report.findings().stream().filter(f -> f.fails()).toList(), "What fails");
        VBox missing = section(head("Missing, said out loud"));
        report.missing()
                .forEach(m -> missing.getChildren().add(Words.wrapped(m.sentence(), "dense")));
        getChildren().add(missing);
        VBox lists = section(head("Lists and dates"));
        for (Explanation.ListFacts list : report.explanation().lists()) {
            String age = list.days(report.at()).map(d -> d + " days old").orElse("of unknown age");
            lists.getChildren()
                    .add(Words.wrapped(list.name() + ", " + list.source() + ", " + age, "dense"));
        }
        for (Explanation.Turn turn : report.explanation().turns()) {
            lists.getChildren().add(Words.wrapped(turn.at() + ": " + turn.sentence(), "dense"));
        }
        if (lists.getChildren().size() > 1) {
            getChildren().add(lists);
        }
    }

    private void manifest(ProvenanceReport report, ProvenanceGraph.Node node) {
        String label = node.manifest();
        FactGrid facts = new FactGrid();
        facts.row("Manifest", label, "figures-note");
        facts.row("Claim version", Integer.toString(node.claimVersion()));
        facts.row("Made with", node.generator() == null ? "Not named" : node.generator());
        facts.row("Actions", node.actions().isEmpty() ? "None" : String.join(", ", node.actions()));
        getChildren().add(section(head("The signer says"), facts));
        VBox signals = section(head("Of making, in the signer's words"));
        report.explanation().signals().stream()
                .filter(s -> s.manifest().equals(label))
                .forEach(s -> signals.getChildren().add(Words.wrapped(s.sentence(), "dense")));
        report.explanation().products().stream()
                .filter(p -> p.manifest().equals(label))
                .forEach(p -> signals.getChildren().add(Words.wrapped(product(p), "dense")));
        getChildren().add(signals);
        findings(
                report.findings().stream().filter(f -> f.manifest().equals(label)).toList(),
                "Findings");
        if (node.credential() != null) {
            credential(node.credential());
        }
        values(label);
        pictures(report, label);
        raw(report, label);
    }

    private static String product(Explanation.Product product) {
        return "Listed product: "
                + product.name()
                + " of "
                + product.applicant()
                + ", "
                + product.status()
                + ", assurance level "
                + (product.level() == 0 ? "not named" : product.level());
    }

    private void findings(List<Finding> findings, String title) {
        VBox box = section(head(title + " " + findings.size()));
        findings.stream()
                .sorted(Comparator.comparingInt(DetailPane::rank))
                .limit(FINDINGS)
                .forEach(f -> box.getChildren().add(finding(f)));
        if (findings.isEmpty()) {
            box.getChildren().add(Words.wrapped("None.", "dense", "second"));
        }
        getChildren().add(box);
    }

    /** Failures first, then what the signer noted, then the rest. */
    private static int rank(Finding finding) {
        if (!finding.fails() || finding.code().equals("signingCredential.untrusted")) {
            return 2;
        }
        return finding.scope() == Finding.Scope.RECORDED ? 1 : 0;
    }

    private static Node finding(Finding finding) {
        String word = word(finding);
        VBox box = new VBox(Words.wrapped(word + ": " + finding.sentence(), "dense"));
        box.getStyleClass().add("provenance-finding");
        box.getChildren().add(small("Rule: " + finding.rule()));
        box.getChildren().add(small(finding.code()));
        if (finding.range() != null) {
            box.getChildren()
                    .add(
                            small(
                                    "Bytes "
                                            + finding.range().offset()
                                            + " to "
                                            + finding.range().end()));
        }
        if (finding.expected() != null) {
            box.getChildren().add(small("Expected " + finding.expected()));
        }
        if (finding.found() != null) {
            box.getChildren().add(small("Found " + finding.found()));
        }
        return box;
    }

    private static String word(Finding finding) {
        if (finding.scope() == Finding.Scope.RECORDED) {
            return "noted by the signer";
        }
        if (finding.code().equals("signingCredential.untrusted")) {
            return "unknown signer";
        }
        return switch (finding.outcome()) {
            case HOLDS -> "holds";
            case NOTE -> "note";
            case FAILS -> "fails";
        };
    }

    private void credential(Credential credential) {
        VBox box = section(head("Certificates, the signer's first"));
        for (Credential.Certificate certificate : credential.chain()) {
            FactGrid grid = new FactGrid();
            grid.row("Subject", certificate.subject());
            grid.row("Issuer", certificate.issuer());
            grid.row(
                    "Valid",
                    certificate.notBefore() + " to " + certificate.notAfter(),
                    "figures-note");
            grid.row("Purposes", String.join(", ", certificate.purposes()), "figures-note");
            grid.row("SHA-256", certificate.sha256(), "figures-note");
            box.getChildren().add(grid);
        }
        FactGrid grid = new FactGrid();
        grid.row("On list", credential.anchor() == null ? "On no list" : credential.anchor());
        grid.row(
                "Time stamp",
                credential.signedAt() == null
                        ? "None that counts"
                        : credential.signedAt() + " by " + credential.timeAuthority());
        box.getChildren().add(grid);
        getChildren().add(box);
    }

    private void values(String label) {
        MetadataComparison metadata = model.metadata();
        FactGrid grid = new FactGrid();
        metadata.rows().stream()
                .filter(r -> r.signed().manifest().equals(label))
                .sorted(Comparator.comparingInt(r -> rank(r.standing())))
                .limit(FINDINGS)
                .forEach(r -> grid.row(r.signed().name(), value(r)));
        int conflicts =
                (int)
                        metadata.conflicts().stream()
                                .filter(r -> r.signed().manifest().equals(label))
                                .count();
        getChildren()
                .add(
                        section(
                                head("Metadata under the signature"),
                                Words.wrapped(
                                        conflicts == 0
                                                ? "No value that could be compared differs from the file's own."
                                                : conflicts
                                                        + " differ from what the file itself holds.",
                                        "dense",
                                        "second"),
                                grid));
    }

    private static int rank(MetadataComparison.Standing standing) {
        return standing == MetadataComparison.Standing.DIFFERENT ? 0 : 1;
    }

    private static VBox value(MetadataComparison.Row row) {
        VBox box = new VBox(Words.wrapped(row.signed().value(), "dense"));
        boolean differs = row.standing() == MetadataComparison.Standing.DIFFERENT;
        Label words = small(row.standing().words());
        if (differs) {
            words.getStyleClass().add("tone-bad");
            row.embedded().forEach(e -> box.getChildren().add(small(e.group() + ": " + e.value())));
        }
        box.getChildren().add(words);
        return box;
    }

    /** Pictures of the signer's: asked for one by one, and never more than a blur. */
    private void pictures(ProvenanceReport report, String label) {
        for (Explanation.Picture picture : report.explanation().pictures()) {
            if (picture.manifest().equals(label)) {
                getChildren().add(new SignersPicture(model, picture));
            }
        }
    }

    private void raw(ProvenanceReport report, String label) {
        for (Explanation.Raw raw : report.explanation().raw()) {
            if (raw.manifest().equals(label)) {
                getChildren().add(folded("Raw claim", raw.claim()));
                getChildren().add(folded("Raw certificates", raw.certificates()));
            }
        }
    }

    private static TitledPane folded(String title, String text) {
        TextArea area = new TextArea(text);
        area.setEditable(false);
        area.setPrefRowCount(16);
        area.getStyleClass().add("figures-note");
        TitledPane pane = new TitledPane(title, area);
        pane.setExpanded(false);
        pane.setAnimated(false);
        return pane;
    }

    private static Label head(String words) {
        return Words.wrapped(words, "dense", "strong");
    }

    private static Label small(String words) {
        return Words.wrapped(words, "figures-note", "label-quiet");
    }

    private static VBox section(Node... parts) {
        VBox box = new VBox(parts);
        box.getStyleClass().add("section");
        return box;
    }
}
