package dev.assay.viewer.media;

import java.util.EnumSet;
import java.util.Set;

/** Something about a stream as a whole that a reviewer should know. */
public enum IndexNote {
    /** The file ends before its own tables say. */
    ENDS_EARLY(1 << 0, "The file ends before its own tables say it does."),
    /** Some frames cannot be decoded; each is named when asked for. */
    BROKEN_FRAMES(1 << 1, "Some frames cannot be decoded; each is named."),
    /** Two frames claim one time; order is that of the decoder. */
    DOUBLE_TIMES(1 << 2, "Some frames claim the same time."),
    /** Frames without a time in the file. */
    MISSING_TIMES(1 << 3, "Some frames carry no time of their own."),
    /** Pictures that the file itself hides (edit list, pre-roll). */
    HIDDEN_FRAMES(1 << 4, "The file hides some decoded pictures (edit list or pre-roll)."),
    /** The frame limit was reached; what follows is not shown. */
    CUT_AT_LIMIT(1 << 5, "The stream is longer than Assay's limit; the rest is not shown."),
    /** PQ or HLG, tone-mapped in the worker; hashes and detectors see the file's own values. */
    COMPRESSED_FOR_DISPLAY(
            1 << 6,
            "The picture is brighter than a screen (PQ or HLG); its brightness is compressed for"
                    + " display."),
    /** The bytes are still coming; only the frames at the beginning are counted yet. */
    FIRST_PART(
            1 << 7,
            "Its bytes are still coming: so far only the frames at its beginning are counted.");

    private final int bit;
    private final String sentence;

    IndexNote(int bit, String sentence) {
        this.bit = bit;
        this.sentence = sentence;
    }

    static Set<IndexNote> of(int bits) {
        EnumSet<IndexNote> notes = EnumSet.noneOf(IndexNote.class);
        for (IndexNote note : values()) {
            if ((bits & note.bit) != 0) {
                notes.add(note);
            }
        }
        return notes;
    }

    public String sentence() {
        return sentence;
    }
}
