package dev.assay.app.ui.insight;

import dev.assay.app.ui.control.FactGrid;
import dev.assay.app.ui.control.View;
import dev.assay.app.ui.control.Words;
import dev.assay.icons.Icon;
import dev.assay.model.detection.Challenge;
import dev.assay.model.detection.ThresholdChange;
import dev.assay.viewer.fx.Subscriptions;
import dev.assay.viewer.theme.part.Banner;
import dev.assay.viewer.theme.part.Tone;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import javafx.beans.property.StringProperty;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;

/** Thresholds and detectors against what people decided; never a figure about a person. */
public final class InsightView implements View {
    private final InsightViewModel model;
    private final Supplier<Map<String, String>> titles;
    private final View shelf;
    private final Subscriptions bag = new Subscriptions();
    private final VBox effect = new VBox();
    private final VBox changes = new VBox();
    private final VBox compared = new VBox();
    private final ComboBox<String> detector = new ComboBox<>();
    private final ComboBox<String> champion = new ComboBox<>();
    private final ComboBox<String> challenger = new ComboBox<>();
    private final TextField value = new TextField();
    private final TextField reason = new TextField();
    private final Button change = new Button("Change the threshold");
    private final ScrollPane root;

    /**
     * @param titles of detectors by name, as they are now
     * @param shelf shows which detectors run here and adds others
     */
    public InsightView(InsightViewModel model, Supplier<Map<String, String>> titles, View shelf) {
        this.model = model;
        this.titles = titles;
        this.shelf = shelf;
        for (ComboBox<String> box : List.of(detector, champion, challenger)) {
            box.setConverter(words());
            box.setPrefWidth(220);
        }
        detector.setAccessibleText("Detector whose threshold is thought about");
        champion.setAccessibleText("Detector in force");
        challenger.setAccessibleText("Detector that challenges it");
        value.setPrefColumnCount(7);
        value.setAccessibleText("Another threshold");
        reason.setPromptText("Reason, kept with the change");
        reason.setPrefColumnCount(28);
        change.setOnAction(_ -> model.change());
        effect.getStyleClass().add("plate-lines");
        changes.getStyleClass().add("plate-lines");
        compared.getStyleClass().add("plate-lines");
        VBox page =
                new VBox(
                        Words.whole("Insight", "title"),
                        Words.wrapped(
                                "Detectors and their thresholds against what people decided. Every"
                                        + " figure is read from the log; no figure is about a"
                                        + " person.",
                                "dense",
                                "second"),
                        new Plate(
                                "What another threshold would have done",
                                "newest decisions, at most 2 000",
                                new VBox(
                                        new FlowPane(8, 8, detector, value, reason, change),
                                        effect)),
                        new Plate("Thresholds changed", "newest first", changes),
                        new Plate(
                                "Two detectors beside each other",
                                "decided items only; the challenger stays unseen until then",
                                new VBox(new FlowPane(8, 8, champion, challenger), compared)),
                        new Plate(
                                "Detectors of this workspace",
                                "bundled and added; added ones are recorded",
                                shelf.node()));
        page.getStyleClass().add("page");
        root = new ScrollPane(page);
        root.setFitToWidth(true);
        root.getStyleClass().addAll("plain-scroll", "insight");
    }

    private StringConverter<String> words() {
        return new StringConverter<>() {
            @Override
            public String toString(String name) {
                return name == null ? "" : titles.get().getOrDefault(name, name);
            }

            @Override
            public String fromString(String title) {
                return title;
            }
        };
    }

    @Override
    public ScrollPane node() {
        return root;
    }

    @Override
    public void attach() {
        shelf.attach();
        value.textProperty().bindBidirectional(model.valueProperty());
        reason.textProperty().bindBidirectional(model.reasonProperty());
        bag.listen(model.figuresProperty(), (_, _, _) -> all());
        bag.listen(model.noticeProperty(), (_, _, _) -> effect());
        bag.listen(model.valueProperty(), (_, _, _) -> effect());
        bag.listen(model.reasonProperty(), (_, _, _) -> effect());
        bag.listen(
                detector.valueProperty(),
                (_, _, name) -> {
                    if (name != null && !name.equals(model.detectorProperty().get())) {
                        model.choose(name);
                    }
                });
        chosen(champion, model.championProperty());
        chosen(challenger, model.challengerProperty());
        all();
        model.read();
    }

    private void chosen(ComboBox<String> box, StringProperty into) {
        bag.listen(
                box.valueProperty(),
                (_, _, name) -> {
                    if (name != null) {
                        into.set(name);
                        compared();
                    }
                });
    }

    @Override
    public void detach() {
        shelf.detach();
        bag.release();
        value.textProperty().unbindBidirectional(model.valueProperty());
        reason.textProperty().unbindBidirectional(model.reasonProperty());
    }

    private void all() {
        List<String> names = model.detectors();
        fill(detector, names, model.detectorProperty().get());
        fill(champion, names, model.championProperty().get());
        fill(challenger, names, model.challengerProperty().get());
        effect();
        compared();
        changes.getChildren()
                .setAll(
                        model.figuresProperty()
                                .get()
                                .<Node>map(f -> new ChangesTable(Effect.of(f), titles.get()))
                                .orElseGet(() -> Words.wrapped("Reading the log …", "dense")));
    }

    private static void fill(ComboBox<String> box, List<String> names, String chosen) {
        if (!box.getItems().equals(names)) {
            box.getItems().setAll(names);
        }
        if (names.contains(chosen)) {
            box.setValue(chosen);
        }
    }

    private void effect() {
        change.setDisable(!model.ready());
        effect.getChildren().clear();
        model.whatIf().ifPresent(this::effect);
        String said = model.noticeProperty().get();
        if (!said.isEmpty()) {
            effect.getChildren().add(Words.wrapped(said, "dense", "second"));
        }
    }

    private void effect(ThresholdChange would) {
        effect.getChildren()
                .add(
                        new FactGrid()
                                .row("Manipulated, would pass", Integer.toString(would.missed()))
                                .row("Manipulated, more found", Integer.toString(would.caught()))
                                .row("Authentic, would be raised", Integer.toString(would.raised()))
                                .row("Authentic, cleared", Integer.toString(would.cleared())));
        if (!would.alert().isEmpty()) {
            effect.getChildren()
                    .add(
                            new Banner(
                                    Tone.WARN,
                                    Icon.WARNING,
                                    "This is looser than what is in force",
                                    would.alert()));
        }
    }

    private void compared() {
        compared.getChildren().clear();
        model.challenge().ifPresent(this::compared);
    }

    private void compared(Challenge found) {
        compared.getChildren()
                .addAll(
                        new FactGrid()
                                .row("Both agree with people", count(found.both(), found))
                                .row("Only the one in force", count(found.championOnly(), found))
                                .row("Only the challenger", count(found.challengerOnly(), found))
                                .row("Neither", count(found.neither(), found))
                                .row(
                                        "McNemar, two-sided, exact",
                                        String.format(Locale.ROOT, "p = %.3f", found.pValue())),
                        Words.wrapped(found.sentence(), "dense"));
    }

    private static String count(int part, Challenge of) {
        return part + " of " + of.items();
    }
}
