package dev.assay.app.ui.play;

import java.util.Optional;

/** The marked range, both ends included; setting one beyond the other drops the other. */
public record Marks(Optional<Integer> in, Optional<Integer> out) {
    public static final Marks NONE = new Marks(Optional.empty(), Optional.empty());

    public Marks withIn(int frame) {
        return new Marks(Optional.of(frame), out.filter(end -> end >= frame));
    }

    public Marks withOut(int frame) {
        return new Marks(in.filter(start -> start <= frame), Optional.of(frame));
    }

    /** {@code In 133 · Out 251 · 119 frames}; empty without a mark. */
    public String words() {
        String start = in.map(f -> "In " + f).orElse("");
        String end = out.map(f -> "Out " + f).orElse("");
        if (in.isPresent() && out.isPresent()) {
            int frames = out.get() - in.get() + 1;
            return start
                    + " \u00b7 "
                    + end
                    + " \u00b7 "
                    + frames
                    + (frames == 1 ? " frame" : " frames");
        }
        return start + end;
    }
}
