package dev.assay.app.ui.queue;

import dev.assay.icons.Icon;
import dev.assay.model.item.BytesState;
import dev.assay.model.review.Disposition;
import dev.assay.model.review.QueueRow;
import java.util.Optional;

/**
 * Where an item stands, in words a person reads at a glance; never a score.
 *
 * @param icon the shape that says the same
 */
public record Standing(String words, Optional<Icon> icon, Tone tone) {
    /** How it is coloured, besides its words and shape. */
    public enum Tone {
        QUIET,
        MINE,
        GOOD,
        WARN,
        BAD
    }

    /** What is most worth saying of {@code row}. */
    public static Standing of(QueueRow row) {
        return switch (row.state()) {
            case BLOCKED -> of("Blocked", Icon.BAN, Tone.BAD);
            case CONFLICT -> of("Conflict", Icon.WARNING, Tone.BAD);
            case AWAITING_SECOND -> of("Second person", Icon.USERS, Tone.QUIET);
            case DECIDED ->
                    of(
                            "Decided: " + row.disposition().map(Standing::word).orElse("unknown"),
                            Icon.CHECK,
                            Tone.GOOD);
            case CLAIMED ->
                    row.mine()
                            ? of("Claimed by you", Icon.USER, Tone.MINE)
                            : of("Claimed by another", Icon.USER, Tone.QUIET);
            case OPEN -> bytes(row.bytes());
        };
    }

    private static Standing bytes(BytesState bytes) {
        return switch (bytes) {
            case LISTED -> of("Not pulled", Icon.CLOUD, Tone.QUIET);
            case PARTIAL -> of("Partly pulled", Icon.DOWNLOAD, Tone.QUIET);
            case VERIFYING -> of("Verifying", Icon.HASH, Tone.QUIET);
            case MISMATCH -> of("Digest differs", Icon.WARNING, Tone.BAD);
            case VERIFIED -> new Standing("Open", Optional.empty(), Tone.QUIET);
        };
    }

    private static Standing of(String words, Icon icon, Tone tone) {
        return new Standing(words, Optional.of(icon), tone);
    }

    /** A disposition as a word for the screen. */
    public static String word(Disposition disposition) {
        return switch (disposition) {
            case RELEASE -> "Release";
            case LABEL -> "Label";
            case REMOVE -> "Remove";
            case PRESERVE -> "Preserve";
            case ESCALATE -> "Escalate";
            case UNDECIDED -> "Undecided";
            case CSAM -> "Handed over";
        };
    }
}
