package dev.assay.app.ui.inspect;

import dev.assay.app.ui.control.Buttons;
import dev.assay.app.ui.control.FactGrid;
import dev.assay.app.ui.control.Space;
import dev.assay.app.ui.control.View;
import dev.assay.app.ui.control.Words;
import dev.assay.app.ui.provenance.GraphWindow;
import dev.assay.app.ui.words.Count;
import dev.assay.icons.Icon;
import dev.assay.model.provenance.ByteMap;
import dev.assay.model.provenance.Credential;
import dev.assay.model.provenance.Finding;
import dev.assay.model.provenance.Missing;
import dev.assay.model.provenance.ProvenanceGraph;
import dev.assay.model.provenance.ProvenanceReport;
import dev.assay.model.provenance.Verdict;
import dev.assay.model.provenance.lineage.Custody;
import dev.assay.viewer.fx.Subscriptions;
import dev.assay.viewer.graph.ProvenanceNode;
import dev.assay.viewer.theme.IconView;
import dev.assay.viewer.theme.part.StateCard;
import dev.assay.viewer.theme.part.StateKind;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** Where the item says it comes from: the answer, the findings, and what is missing, said aloud. */
public final class ProvenanceTab implements View {
    private final ProvenanceViewModel model;
    private final Subscriptions bag = new Subscriptions();
    private final VBox credentials = new VBox();
    private final LineageViewModel lineage;
    private final LineageSection storage;
    private final VBox root;

    public ProvenanceTab(ProvenanceViewModel model, LineageViewModel lineage) {
        this.model = model;
        this.lineage = lineage;
        storage = new LineageSection(lineage);
        root = new VBox(credentials, storage.node());
        root.getStyleClass().add("provenance-tab");
    }

    @Override
    public VBox node() {
        return root;
    }

    @Override
    public void attach() {
        bag.follow(model.stateProperty(), this::show);
        storage.attach();
    }

    @Override
    public void detach() {
        storage.detach();
        bag.release();
    }

    private void show(ProvenanceState state) {
        credentials.getChildren().clear();
        switch (state) {
            case ProvenanceState.Nothing _ ->
                    credentials
                            .getChildren()
                            .add(section(Words.wrapped("No item is open.", "second")));
            case ProvenanceState.Checking _ ->
                    credentials
                            .getChildren()
                            .add(
                                    section(
                                            new StateCard(
                                                    StateKind.LOADING,
                                                    "Checking where the item comes from",
                                                    "Every byte under a hash is read.")));
            case ProvenanceState.Failed(String sentence, String nextStep) ->
                    credentials
                            .getChildren()
                            .add(section(new StateCard(StateKind.ERROR, sentence, nextStep)));
            case ProvenanceState.Checked(ProvenanceReport report, _) -> answer(report);
        }
    }

    private void answer(ProvenanceReport report) {
        Verdict verdict = report.verdict();
        ProvenanceNode node =
                new ProvenanceNode(
                        VerdictShape.of(verdict), "Content credentials", "in " + report.carrier());
        VBox head = section(node, Words.wrapped(report.sentence(), "title"));
        if (!verdict.sentence().equals(report.sentence())) {
            head.getChildren().add(Words.wrapped(verdict.sentence(), "dense", "second"));
        }
        head.getChildren().add(Buttons.plain("Open the graph", () -> graph(report)));
        credentials.getChildren().add(head);
        credentials.getChildren().add(findings(report));
        credentials.getChildren().add(missing(report.missing()));
        active(report).ifPresent(n -> credentials.getChildren().add(signer(n)));
        if (!report.byteMap().unhashed().isEmpty()) {
            credentials.getChildren().add(unhashed(report.byteMap()));
        }
    }

    /** The report with what the store told so far. */
    private void graph(ProvenanceReport report) {
        Custody kept =
                lineage.stateProperty().get() instanceof LineageViewModel.State.Known(var known)
                        ? known
                        : Custody.of(List.of());
        GraphWindow.open(root.getScene().getWindow(), model.graph(report, kept));
    }

    private static VBox findings(ProvenanceReport report) {
        List<Finding> ordered = new ArrayList<>(report.findings());
        ordered.sort((a, b) -> Boolean.compare(b.fails(), a.fails()));
        VBox box = section(title("Findings", ordered.size(), "failures first"));
        if (ordered.isEmpty()) {
            box.getChildren()
                    .add(Words.wrapped("Nothing in the file could be checked.", "dense", "second"));
        }
        Map<String, Integer> times = new LinkedHashMap<>();
        Map<String, Finding> first = new LinkedHashMap<>();
        for (Finding finding : ordered) {
            String same = finding.code() + finding.outcome() + finding.sentence();
            times.merge(same, 1, Integer::sum);
            first.putIfAbsent(same, finding);
        }
        first.forEach((same, finding) ->
                box.getChildren().add(finding(finding, times.getOrDefault(same, 1))));
        return box;
    }

    private static Node finding(Finding finding, int times) {
        boolean unknown = finding.code().equals("signingCredential.untrusted");
        Icon icon =
                unknown
                        ? Icon.USER_UNKNOWN
                        : switch (finding.outcome()) {
                            case HOLDS -> Icon.CHECK;
                            case NOTE -> Icon.INFO;
                            case FAILS -> Icon.LINK_BROKEN;
                        };
        String tone =
                unknown
                        ? "tone-warn"
                        : switch (finding.outcome()) {
                            case HOLDS -> "tone-ok";
                            case NOTE -> "tone-plain";
                            case FAILS -> "tone-bad";
                        };
        IconView mark = new IconView(icon);
        mark.getStyleClass().add(tone);
        String word =
                unknown
                        ? "unknown signer"
                        : switch (finding.outcome()) {
                            case HOLDS -> "holds";
                            case NOTE -> "note";
                            case FAILS -> "fails";
                        };
        VBox words =
                new VBox(
                        Words.wrapped(finding.sentence(), "dense"),
                        Words.wrapped(
                                finding.code()
                                        + " \u00b7 "
                                        + word
                                        + (times > 1 ? " \u00b7 " + times + " times" : ""),
                                "figures-note",
                                "label-quiet"));
        words.getStyleClass().add("text-block");
        HBox.setHgrow(words, Priority.ALWAYS);
        HBox row = new HBox(mark, words);
        row.getStyleClass().add("finding");
        return row;
    }

    private static VBox missing(List<Missing> missing) {
        VBox box = section(title("Missing, said out loud", missing.size(), ""));
        if (missing.isEmpty()) {
            box.getChildren()
                    .add(
                            Words.wrapped(
                                    "Nothing that was looked for is missing.", "dense", "second"));
        }
        for (Missing gap : missing) {
            HBox row =
                    new HBox(
                            new IconView(Icon.SLASH_CIRCLE),
                            Words.wrapped(gap.sentence(), "dense"));
            row.getStyleClass().add("finding");
            box.getChildren().add(row);
        }
        return box;
    }

    private static Optional<ProvenanceGraph.Node> active(ProvenanceReport report) {
        return report.graph().nodes().stream().filter(ProvenanceGraph.Node::active).findFirst();
    }

    private static VBox signer(ProvenanceGraph.Node node) {
        FactGrid grid = new FactGrid();
        grid.row(
                "Generator",
                node.generator() == null ? "Not named" : node.generator() + " (as it says)");
        Credential credential = node.credential();
        if (credential == null) {
            grid.row("Signed by", "No certificate could be read");
        } else {
            credential.chain().stream()
                    .findFirst()
                    .ifPresent(own -> {
                        grid.row("Signed by", own.subject());
                        grid.row(
                                "Certificate",
                                own.notBefore() + " to " + own.notAfter(),
                                "figures-note");
                    });
            grid.row("Algorithm", credential.algorithm(), "figures-note");
            grid.row("On list", credential.anchor() == null ? "On no list" : credential.anchor());
            grid.row(
                    "Time stamp",
                    credential.signedAt() == null ? "None" : credential.signedAt().toString());
        }
        grid.row(
                "Actions",
                node.actions().isEmpty() ? "None named" : String.join(", ", node.actions()));
        grid.row(
                "AI use",
                node.sourceTypes().isEmpty()
                        ? "Not declared"
                        : String.join(", ", node.sourceTypes()) + " (declared)");
        return section(Words.whole("Active manifest", "dense", "strong", "second"), grid);
    }

    private static VBox unhashed(ByteMap map) {
        VBox box = section(title("Bytes no hash covers", map.unhashed().size(), ""));
        for (ByteMap.Part part : map.unhashed()) {
            HBox row =
                    new HBox(
                            new IconView(Icon.HATCH),
                            Words.wrapped(
                                    part.what()
                                            + ": "
                                            + Count.of(part.range().length(), "byte", "bytes")
                                            + " from "
                                            + Count.of(part.range().offset()),
                                    "dense"));
            row.getStyleClass().add("finding");
            box.getChildren().add(row);
        }
        return box;
    }

    private static HBox title(String words, int count, String hint) {
        HBox head =
                new HBox(
                        Words.whole(words, "dense", "strong"),
                        Words.whole(Integer.toString(count), "figures-note", "second"),
                        Space.across(),
                        Words.whole(hint, "note", "label-quiet"));
        head.getStyleClass().add("section-title");
        return head;
    }

    private static VBox section(Node... parts) {
        VBox box = new VBox(parts);
        box.getStyleClass().add("section");
        return box;
    }
}
