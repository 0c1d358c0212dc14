package dev.assay.app.ui.audit;

import dev.assay.app.ui.control.Space;
import dev.assay.app.ui.control.Words;
import dev.assay.app.ui.words.Count;
import dev.assay.app.ui.words.Digest;
import dev.assay.icons.Icon;
import dev.assay.viewer.theme.part.Chip;
import dev.assay.viewer.theme.part.Tone;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** What others have seen or keep of this log: only that speaks against its own console. */
final class AnchorList {
    private static final int MOST = 6;
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("MM-dd HH:mm", Locale.ROOT).withZone(ZoneOffset.UTC);

    private final AnchorState state;

    AnchorList(LogViewModel model) {
        this.state = model.anchorsProperty().get();
    }

    VBox node() {
        HBox head =
                new HBox(
                        Words.whole("Kept outside this console", "dense", "strong"),
                        Space.across(),
                        chip());
        head.getStyleClass().add("section-title");
        VBox rows = new VBox();
        rows.getStyleClass().add("proof-steps");
        for (AnchorLine line : state.lines().stream().limit(MOST).toList()) {
            rows.getChildren().add(row(line));
        }
        String words =
                state.lines().isEmpty()
                        ? "No state of this log was replicated or anchored yet: until then nothing"
                                + " outside this console can show that it was not rewritten."
                        : Count.of(state.kept())
                                + " of "
                                + Count.of(state.size(), "entry", "entries")
                                + " are covered by the newest one.";
        if (state.lines().size() > MOST) {
            words += " The " + MOST + " that matter most are shown.";
        }
        if (state.others() > 0) {
            words += " Of the files given back, " + state.others() + " speak of no log of ours.";
        }
        return ProofPane.section(head, Words.wrapped(words, "dense", "second"), rows);
    }

    private Chip chip() {
        if (state.lines().stream().anyMatch(line -> !line.agrees())) {
            return new Chip(Tone.BAD, Icon.LINK_BROKEN, "A root differs");
        }
        if (state.lines().isEmpty()) {
            return new Chip("None yet");
        }
        return state.covered()
                ? new Chip(Tone.OK, Icon.CHECK, "Covered")
                : new Chip(Count.of(state.size() - state.kept()) + " not yet");
    }

    /** Only witnesses say when they saw it. */
    private static String time(Instant at) {
        return at.equals(Instant.EPOCH) ? "no time" : TIME.format(at);
    }

    /** Two lines: beside each other they are wider than the pane of a small window. */
    private static VBox row(AnchorLine line) {
        Label what = Words.wrapped(line.what() + " at " + Count.of(line.size()), "note", "strong");
        HBox state =
                new HBox(
                        Words.whole(time(line.at()), "figures-note", "second"),
                        Space.across(),
                        Words.whole(
                                Digest.brief(line.root()),
                                "figures-note",
                                line.agrees() ? "tone-ok" : "tone-bad"));
        VBox row = new VBox(what, state);
        row.getStyleClass().addAll("proof-step", "anchor-line");
        row.setAccessibleText(line.what() + " by " + line.by() + " at " + line.size());
        return row;
    }
}
