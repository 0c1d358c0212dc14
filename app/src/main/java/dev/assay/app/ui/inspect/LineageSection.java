package dev.assay.app.ui.inspect;

import dev.assay.app.ui.control.Space;
import dev.assay.app.ui.control.View;
import dev.assay.app.ui.control.Words;
import dev.assay.icons.Icon;
import dev.assay.model.provenance.lineage.Custody;
import dev.assay.model.provenance.lineage.LineageFinding;
import dev.assay.model.provenance.lineage.PipelineStep;
import dev.assay.model.provenance.lineage.origin.OriginOutcome;
import dev.assay.model.provenance.lineage.trail.TrailEvent;
import dev.assay.model.provenance.lineage.trail.TrailReading;
import dev.assay.viewer.fx.Subscriptions;
import dev.assay.viewer.theme.IconView;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** How the item was kept: its stages, origin records, what the store tells, and who reached it. */
final class LineageSection implements View {
    private static final int EVENTS = 50;

    private final LineageViewModel model;
    private final Subscriptions bag = new Subscriptions();
    private final VBox root = new VBox();

    LineageSection(LineageViewModel model) {
        this.model = model;
    }

    @Override
    public VBox node() {
        return root;
    }

    @Override
    public void attach() {
        bag.follow(model.stateProperty(), this::show);
    }

    @Override
    public void detach() {
        bag.release();
    }

    private void show(LineageViewModel.State state) {
        root.setVisible(!(state instanceof LineageViewModel.State.Nothing));
        root.setManaged(root.isVisible());
        switch (state) {
            case LineageViewModel.State.Nothing _ -> root.getChildren().clear();
            case LineageViewModel.State.Asking _ ->
                    root.getChildren()
                            .setAll(
                                    section(
                                            head("Storage", 0, ""),
                                            Words.wrapped(
                                                    "The store is being asked.",
                                                    "dense",
                                                    "second")));
            case LineageViewModel.State.Known(Custody custody) ->
                    root.getChildren()
                            .setAll(
                                    stages(custody.steps()),
                                    origins(custody.origins()),
                                    storage(custody.storage()),
                                    accesses(custody.trail()));
        }
    }

    private static VBox stages(List<PipelineStep> steps) {
        VBox box = section(head("The way to here", steps.size(), "gaps are gaps"));
        for (PipelineStep step : steps) {
            List<String> more = new ArrayList<>();
            if (step.at() != null) {
                more.add(step.at().toString());
            }
            more.addAll(step.ids());
            box.getChildren()
                    .add(
                            row(
                                    CustodyMark.of(step.proof()),
                                    step.stage().title() + ": " + step.sentence(),
                                    more.isEmpty() ? null : String.join(" \u00b7 ", more)));
        }
        return box;
    }

    private static VBox origins(List<OriginOutcome> origins) {
        VBox box = section(head("Signed origin records", origins.size(), ""));
        if (origins.isEmpty()) {
            box.getChildren().add(Words.wrapped("None lies beside the item.", "dense", "second"));
        }
        origins.forEach(o -> box.getChildren().add(row(CustodyMark.of(o), o.sentence(), null)));
        return box;
    }

    private static VBox storage(List<LineageFinding> findings) {
        VBox box = section(head("Storage", findings.size(), "conflicts first"));
        for (LineageFinding finding : findings) {
            HBox row =
                    row(CustodyMark.of(finding.standing()), finding.sentence(), finding.declared());
            String measured = finding.measured();
            if (measured != null && !measured.equals(finding.declared())) {
                ((VBox) row.getChildren().getLast())
                        .getChildren()
                        .add(Words.wrapped("here " + measured, "figures-note", "tone-bad"));
            }
            box.getChildren().add(row);
        }
        return box;
    }

    private static VBox accesses(TrailReading trail) {
        VBox box = section(head("Access log", trail.events().size(), "who wrote and who read"));
        trail.events().stream()
                .limit(EVENTS)
                .forEach(event -> box.getChildren().add(access(event)));
        if (trail.events().size() > EVENTS) {
            box.getChildren()
                    .add(
                            Words.wrapped(
                                    "The first " + EVENTS + " are shown; the graph has more.",
                                    "dense",
                                    "second"));
        }
        for (String gap : trail.gaps()) {
            box.getChildren()
                    .add(row(new CustodyMark(Icon.SLASH_CIRCLE, "tone-plain", "gap"), gap, null));
        }
        return box;
    }

    private static HBox access(TrailEvent event) {
        CustodyMark mark =
                event.proven()
                        ? new CustodyMark(Icon.CHECK, "tone-ok", "in a log that a digest names")
                        : new CustodyMark(Icon.INFO, "tone-plain", "not proven");
        return row(mark, event.name() + " by " + event.principal(), event.at().toString());
    }

    private static HBox head(String title, int count, String hint) {
        HBox head =
                new HBox(
                        Words.whole(title, "dense", "strong"),
                        Words.whole(Integer.toString(count), "figures-note", "second"),
                        Space.across(),
                        Words.whole(hint, "note", "label-quiet"));
        head.getStyleClass().add("section-title");
        return head;
    }

    private static HBox row(CustodyMark mark, String sentence, @Nullable String figures) {
        IconView icon = new IconView(mark.icon());
        icon.getStyleClass().add(mark.tone());
        VBox words = new VBox(Words.wrapped(sentence, "dense"));
        if (figures != null) {
            words.getChildren().add(Words.wrapped(figures, "figures-note", "second"));
        }
        words.getChildren().add(Words.wrapped(mark.word(), "note", "label-quiet"));
        words.getStyleClass().add("text-block");
        HBox.setHgrow(words, Priority.ALWAYS);
        HBox row = new HBox(icon, words);
        row.getStyleClass().add("finding");
        row.setAccessibleText(mark.word() + ": " + sentence);
        return row;
    }

    private static VBox section(Node... parts) {
        VBox box = new VBox(parts);
        box.getStyleClass().add("section");
        return box;
    }
}
