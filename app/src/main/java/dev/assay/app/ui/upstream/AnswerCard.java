package dev.assay.app.ui.upstream;

import com.jfoenix.controls.JFXButton;
import dev.assay.app.ui.control.Buttons;
import dev.assay.app.ui.control.FactGrid;
import dev.assay.app.ui.control.Words;
import dev.assay.app.ui.words.Count;
import dev.assay.app.ui.words.Digest;
import dev.assay.app.upstream.UpstreamBook;
import dev.assay.icons.Icon;
import dev.assay.model.detection.HigherMeans;
import dev.assay.model.detection.upstream.Alignment;
import dev.assay.model.detection.upstream.Coverage;
import dev.assay.model.detection.upstream.TimeBasis;
import dev.assay.model.detection.upstream.UpstreamMapping;
import dev.assay.model.detection.upstream.UpstreamResult;
import dev.assay.model.detection.upstream.UpstreamScore;
import dev.assay.viewer.theme.IconView;
import dev.assay.viewer.theme.part.Chip;
import dev.assay.viewer.theme.part.Tone;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** One answer: how far the service came, what it says, how it was read, and the answer itself. */
final class AnswerCard extends VBox {
    private static final int MOST_SHOWN = 100_000;

    AnswerCard(UpstreamBook.Kept kept) {
        UpstreamResult result = kept.result();
        getStyleClass().add("plate-lines");
        Label service = Words.wrapped(result.mapping().service(), "body", "strong");
        HBox.setHgrow(service, Priority.ALWAYS);
        service.setMaxWidth(Double.MAX_VALUE);
        HBox head = new HBox(service, state(result.coverage().state()));
        head.getStyleClass().add("detector-head");
        getChildren()
                .addAll(
                        head,
                        Words.wrapped(result.coverage().words(), "dense"),
                        facts(result),
                        fold("How it was read", mapping(result.mapping())),
                        fold("The answer as it came", raw(kept.raw())));
    }

    private static Chip state(Coverage.State state) {
        return switch (state) {
            case COMPLETE -> new Chip(Tone.OK, Icon.CHECK, state.word());
            case PARTIAL, RUNNING, THROTTLED -> new Chip(Tone.WARN, Icon.CLOCK, state.word());
            case REFUSED, FAILED, TIMED_OUT -> new Chip(Tone.BAD, Icon.BAN, state.word());
        };
    }

    private static FactGrid facts(UpstreamResult result) {
        Coverage coverage = result.coverage();
        FactGrid facts = new FactGrid();
        facts.row(
                "Covered",
                coverage.to() < coverage.from()
                        ? "Nothing"
                        : String.format(
                                Locale.ROOT, "%.2f to %.2f s", coverage.from(), coverage.to()));
        facts.row(
                "Took",
                Double.isNaN(result.latencyMillis())
                        ? "Not stated"
                        : String.format(Locale.ROOT, "%.0f ms", result.latencyMillis()));
        Optional<UpstreamScore> most =
                result.scores().stream().max(Comparator.comparingDouble(UpstreamScore::score));
        facts.row("Highest", most.map(AnswerCard::words).orElse("No score"));
        facts.row(
                "Frames",
                result.scores().size()
                        + " scores: "
                        + count(result, Alignment.EXACT)
                        + " exact, "
                        + count(result, Alignment.NEAREST)
                        + " nearest, "
                        + count(result, Alignment.UNKNOWN)
                        + " of no frame"
                        + (result.skipped() > 0 ? "; " + result.skipped() + " left out" : ""));
        if (!result.answers().isEmpty()) {
            facts.row("People", Count.of(result.answers().size(), "answer", "answers"));
        }
        facts.row("Answer", "sha256 " + Digest.brief(result.rawSha256()), "figures-note");
        return facts;
    }

    private static String words(UpstreamScore score) {
        Integer frame = score.frame();
        return String.format(Locale.ROOT, "%.2f", score.score())
                + (score.label().isEmpty() ? "" : " " + score.label())
                + (frame == null
                        ? ", of no frame"
                        : ", frame " + frame + " (" + score.alignment().word() + ")");
    }

    private static long count(UpstreamResult result, Alignment alignment) {
        return result.scores().stream().filter(s -> s.alignment() == alignment).count();
    }

    private static FactGrid mapping(UpstreamMapping mapping) {
        return new FactGrid()
                .row("Entries", place(mapping.content() + mapping.entries()), "figures-note")
                .row(
                        "Time",
                        mapping.basis() == TimeBasis.NONE
                                ? "None: it is about the item"
                                : place(mapping.time()) + " in " + mapping.basis().word())
                .row("Labels", place(mapping.labels() + mapping.label()), "figures-note")
                .row(
                        "Score",
                        place(mapping.value())
                                + String.format(
                                        Locale.ROOT,
                                        ", %s to %s",
                                        plain(mapping.low()),
                                        plain(mapping.high())))
                .row(
                        "Higher means",
                        mapping.higherMeans() == HigherMeans.GENUINE
                                ? "genuine; turned round here"
                                : "manipulated");
    }

    private static String plain(double value) {
        return value == Math.rint(value) ? Long.toString((long) value) : Double.toString(value);
    }

    private static String place(String pointer) {
        return pointer.isEmpty() ? "the whole" : pointer;
    }

    private static TextArea raw(byte[] raw) {
        int shown = Math.min(raw.length, MOST_SHOWN);
        TextArea area =
                new TextArea(
                        new String(raw, 0, shown, StandardCharsets.UTF_8)
                                + (shown < raw.length ? "\n\u2026" : ""));
        area.setEditable(false);
        area.setWrapText(true);
        area.setPrefRowCount(8);
        area.getStyleClass().add("figures-note");
        area.setAccessibleText("The answer as it came");
        return area;
    }

    /** Something that is shown only when asked for. */
    private static VBox fold(String title, Node content) {
        VBox fold = new VBox();
        fold.getStyleClass().add("fold");
        JFXButton head =
                Buttons.quiet(
                        title,
                        () -> {
                            boolean open = fold.getChildren().contains(content);
                            if (open) {
                                fold.getChildren().remove(content);
                            } else {
                                fold.getChildren().add(content);
                            }
                        });
        head.setGraphic(new IconView(Icon.RIGHT));
        fold.getChildren().add(head);
        fold.getChildren()
                .addListener(
                        (ListChangeListener<Node>)
                                _ ->
                                        head.setGraphic(
                                                new IconView(
                                                        fold.getChildren().contains(content)
                                                                ? Icon.DOWN
                                                                : Icon.RIGHT)));
        return fold;
    }
}
