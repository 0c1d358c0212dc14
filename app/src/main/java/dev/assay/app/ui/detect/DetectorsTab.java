package dev.assay.app.ui.detect;

import dev.assay.app.ui.control.FactGrid;
import dev.assay.app.ui.control.Space;
import dev.assay.app.ui.control.View;
import dev.assay.app.ui.control.Words;
import dev.assay.app.ui.words.Digest;
import dev.assay.icons.Icon;
import dev.assay.model.detection.Detection;
import dev.assay.model.detection.DetectorCard;
import dev.assay.model.detection.ErrorRate;
import dev.assay.model.detection.FrameStatus;
import dev.assay.model.detection.ImageInput;
import dev.assay.model.detection.ScoreRule;
import dev.assay.model.review.Judgement;
import dev.assay.viewer.fx.Subscriptions;
import dev.assay.viewer.theme.IconView;
import dev.assay.viewer.theme.part.Banner;
import dev.assay.viewer.theme.part.Chip;
import dev.assay.viewer.theme.part.ScoreBar;
import dev.assay.viewer.theme.part.Tone;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.IntSupplier;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** What the detectors say, each for itself; before the first judgement only that they are there. */
public final class DetectorsTab implements View {
    private final DetectorsViewModel model;
    private final MapViewModel map;
    private final View others;
    private final Supplier<Optional<Judgement>> firstJudgement;
    private final IntSupplier frame;
    private final Subscriptions bag = new Subscriptions();
    private final VBox root = new VBox();

    /**
     * @param others what other services said, below the detectors
     * @param firstJudgement what the reviewer said first, in words, where something was said
     * @param frame the frame on screen
     */
    public DetectorsTab(
            DetectorsViewModel model,
            MapViewModel map,
            View others,
            Supplier<Optional<Judgement>> firstJudgement,
            IntSupplier frame) {
        this.model = model;
        this.map = map;
        this.others = others;
        this.firstJudgement = firstJudgement;
        this.frame = frame;
        root.getStyleClass().add("detectors-tab");
    }

    @Override
    public VBox node() {
        return root;
    }

    @Override
    public void attach() {
        others.attach();
        bag.listen(model.lines(), _ -> show());
        bag.listen(model.revealedProperty(), (_, _, _) -> show());
        bag.listen(model.chosenProperty(), (_, _, _) -> show());
        bag.listen(model.explainedProperty(), (_, _, _) -> show());
        bag.listen(map.regionsProperty(), (_, _, _) -> show());
        bag.listen(map.regionProperty(), (_, _, _) -> show());
        show();
    }

    @Override
    public void detach() {
        others.detach();
        bag.release();
    }

    private void show() {
        root.getChildren().clear();
        for (String sentence : model.spoilt()) {
            root.getChildren()
                    .add(
                            section(
                                    new Banner(
                                            Tone.WARN,
                                            Icon.WARNING,
                                            "Detector left out",
                                            sentence)));
        }
        if (model.lines().isEmpty()) {
            root.getChildren()
                    .add(section(Words.wrapped("No detector is at work on this item.", "second")));
        } else if (model.revealedProperty().get()) {
            Disagreement.of(model.lines()).said(firstJudgement.get()).ifPresent(this::disagreement);
            List<DetectorLine> silent =
                    model.lines().stream().filter(SilentDetectors::holds).toList();
            model.lines().stream()
                    .filter(line -> !SilentDetectors.holds(line))
                    .forEach(line -> root.getChildren().add(detector(line)));
            if (!silent.isEmpty()) {
                root.getChildren().add(SilentDetectors.of(silent));
            }
        } else {
            hidden();
        }
        root.getChildren().add(others.node());
    }

    private void hidden() {
        HBox head = new HBox(new IconView(Icon.EYE_OFF, IconView.Size.CARD));
        head.getStyleClass().add("hidden-head");
        VBox words =
                new VBox(
                        Words.wrapped("Hidden until your first judgement", "title", "strong"),
                        Words.wrapped(
                                "Scores, tracks and maps open together once you have recorded what"
                                        + " you see. Both your first judgement and your decision go"
                                        + " into the record.",
                                "dense",
                                "second"));
        words.getStyleClass().add("text-block");
        HBox.setHgrow(words, javafx.scene.layout.Priority.ALWAYS);
        head.getChildren().add(words);
        VBox list = section();
        for (DetectorLine line : model.lines()) {
            boolean silent = SilentDetectors.holds(line);
            HBox row =
                    new HBox(
                            new IconView(silent ? Icon.BAN : Icon.EYE_OFF),
                            Words.of(line.card().title(), "body"),
                            Space.across(),
                            Words.whole(line.state().words(), "dense", "second"));
            row.getStyleClass().add("hidden-row");
            list.getChildren().add(row);
        }
        root.getChildren()
                .addAll(
                        section(head),
                        list,
                        section(
                                Words.whole("Open to you now", "dense", "strong", "second"),
                                open("Untouched picture, every frame"),
                                open("Provenance and storage facts"),
                                open("Your in and out marks")),
                        section(
                                new Banner(
                                        Tone.PLAIN,
                                        Icon.INFO,
                                        "",
                                        "Why: people who see a heatmap first tend to follow it,"
                                                + " also when it is wrong. Both answers are kept,"
                                                + " so this can be checked.")));
    }

    private static HBox open(String words) {
        IconView tick = new IconView(Icon.CHECK);
        tick.getStyleClass().add("tone-ok");
        HBox row = new HBox(tick, Words.of(words, "dense"));
        row.getStyleClass().add("open-row");
        return row;
    }

    private void disagreement(Disagreement.Said said) {
        root.getChildren()
                .add(section(new Banner(Tone.WARN, Icon.SCALE, said.title(), said.sentence())));
    }

    private VBox detector(DetectorLine line) {
        VBox box = section();
        box.getStyleClass().add("detector");
        DetectorCard card = line.card();
        boolean open = model.chosenProperty().get().filter(d -> of(d, line)).isPresent();
        HBox head = new HBox(new IconView(open ? Icon.DOWN : Icon.RIGHT));
        head.getStyleClass().add("detector-head");
        Label name = Words.wrapped(card.title(), "body", "strong");
        HBox.setHgrow(name, javafx.scene.layout.Priority.ALWAYS);
        name.setMaxWidth(Double.MAX_VALUE);
        head.getChildren().add(name);
        VBox body = new VBox();
        body.getStyleClass().add("detector-body");
        body.getChildren().add(Words.wrapped(about(card), "dense", "second"));
        switch (line.state()) {
            case DetectorState.Ready(Detection d, _) -> ready(head, body, d, card, open);
            case DetectorState.Failed(String sentence, String nextStep) -> {
                head.getChildren().add(new Chip(Tone.BAD, Icon.WARNING, "Failed"));
                body.getChildren().add(Words.wrapped(sentence + " " + nextStep, "dense"));
            }
            default -> head.getChildren().add(new Chip(line.state().words()));
        }
        box.getChildren().addAll(head, body);
        box.setOnMouseClicked(_ -> model.choose(card.name()));
        return box;
    }

    private static boolean of(Detection detection, DetectorLine line) {
        return detection.detector().equals(line.card().name());
    }

    private static String about(DetectorCard card) {
        String note = card.note().isEmpty() ? card.name() : card.note();
        return note + " \u00b7 " + card.version() + " \u00b7 " + card.scale().meaning().word();
    }

    private void ready(HBox head, VBox body, Detection d, DetectorCard card, boolean open) {
        if (d.peak().isEmpty()) {
            head.getChildren().add(new Chip("No score"));
            body.getChildren().add(Words.wrapped(counts(d), "dense", "second"));
            return;
        }
        double peak = d.peak().getAsDouble();
        boolean over = d.scale().over(peak);
        head.getChildren().add(Words.whole(number(peak), "figure-title"));
        String threshold = number(d.scale().threshold());
        head.getChildren()
                .add(
                        over
                                ? new Chip(Tone.WARN, Icon.WARNING, "Over " + threshold)
                                : new Chip("Under " + threshold));
        double span = d.scale().scoreMax() - d.scale().scoreMin();
        body.getChildren()
                .addAll(
                        new ScoreBar(
                                (peak - d.scale().scoreMin()) / span,
                                (d.scale().threshold() - d.scale().scoreMin()) / span),
                        Words.wrapped(counts(d), "dense", "second"));
        if (open) {
            body.getChildren().add(card(card, d));
            if (card.score() instanceof ScoreRule.FromOutput
                    && card.input() instanceof ImageInput) {
                body.getChildren().add(new ExplainPane(model, map, card, frame));
            }
            if (!map.regionsProperty().get().isEmpty()) {
                body.getChildren()
                        .add(
                                RegionTable.of(
                                        map.regionsProperty().get(), map.regionProperty().get()));
            }
        }
    }

    private static Node card(DetectorCard card, Detection d) {
        return new FactGrid()
                .row("Can show", sentence(card.canShow()))
                .row("Fooled by", sentence(card.fooledBy()))
                .row("Error rate", errors(card.errorRates()))
                .row(
                        "Threshold",
                        number(d.scale().threshold()) + " \u00b7 " + d.scale().calibration())
                .row("Model", "sha256 " + Digest.brief(d.modelSha256()), "figures-note");
    }

    private static String sentence(List<String> parts) {
        return parts.isEmpty() ? "Not stated on the card" : String.join("\n", parts);
    }

    private static String errors(List<ErrorRate> rates) {
        return rates.isEmpty()
                ? "None published"
                : rates.stream()
                        .map(r -> r.value() + " " + r.measure() + ", " + r.dataSet())
                        .collect(Collectors.joining("; "));
    }

    private static String counts(Detection d) {
        if (!d.sound().isEmpty()) {
            long heard = d.sound().stream().filter(w -> w.score() != null).count();
            return "Over on "
                    + d.windowsOver()
                    + " of "
                    + heard
                    + (heard == 1 ? " window of sound" : " windows of sound");
        }
        long scored = d.frames().stream().filter(f -> f.status() == FrameStatus.OK).count();
        long other = d.frames().size() - scored;
        return "Over on "
                + d.framesOver()
                + " of "
                + scored
                + (scored == 1 ? " frame" : " frames")
                + (other > 0 ? " \u00b7 no score on " + other : "");
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.2f", value);
    }

    private static VBox section(Node... parts) {
        VBox box = new VBox(parts);
        box.getStyleClass().add("section");
        return box;
    }
}
