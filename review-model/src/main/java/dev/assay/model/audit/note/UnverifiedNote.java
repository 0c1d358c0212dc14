package dev.assay.model.audit.note;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * A C2SP signed note as somebody handed it over. Everything it says is alleged until {@link
 * #verify} returns the verified form.
 */
public final class UnverifiedNote {
    /** Longest note taken; a checkpoint with a dozen signatures has about 2 KB. */
    public static final int GREATEST = 1_000_000;

    private static final int MOST_SIGNATURES = 100;
    private static final String DASH = "\u2014 ";

    /** One signature line. */
    private static final class Line {
        private final String name;
        private final int id;
        private final byte[] blob;

        /**
         * @param all key id and signature
         */
        Line(String name, byte[] all) {
            this.name = name;
            this.id = ByteBuffer.wrap(all).getInt();
            this.blob = Arrays.copyOfRange(all, 4, all.length);
        }
    }

    private final String text;
    private final List<Line> lines;

    private UnverifiedNote(String text, List<Line> lines) {
        this.text = text;
        this.lines = lines;
    }

    /** Empty for what is not a well-formed note with at least one signature line. */
    public static Optional<UnverifiedNote> parse(byte[] note) {
        if (note.length > GREATEST) {
            return Optional.empty();
        }
        String all;
        try {
            all =
                    StandardCharsets.UTF_8
                            .newDecoder()
                            .onMalformedInput(CodingErrorAction.REPORT)
                            .decode(ByteBuffer.wrap(note))
                            .toString();
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
        int gap = all.lastIndexOf("\n\n");
        boolean controls = all.chars().anyMatch(c -> c < 0x20 && c != '\n');
        if (gap < 0 || controls || !all.endsWith("\n") || gap + 2 == all.length()) {
            return Optional.empty();
        }
        List<Line> lines = new ArrayList<>();
        for (String line : all.substring(gap + 2, all.length() - 1).split("\n", -1)) {
            Optional<Line> parsed = parseLine(line);
            if (parsed.isEmpty() || lines.size() == MOST_SIGNATURES) {
                return Optional.empty();
            }
            lines.add(parsed.get());
        }
        return Optional.of(new UnverifiedNote(all.substring(0, gap + 1), lines));
    }

    private static Optional<Line> parseLine(String line) {
        if (!line.startsWith(DASH)) {
            return Optional.empty();
        }
        String rest = line.substring(DASH.length());
        int space = rest.indexOf(' ');
        if (space < 0 || !VerifierKey.isName(rest.substring(0, space))) {
            return Optional.empty();
        }
        try {
            byte[] blob = Base64.getDecoder().decode(rest.substring(space + 1));
            if (blob.length < 5) {
                return Optional.empty();
            }
            return Optional.of(new Line(rest.substring(0, space), blob));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** What the note says, if it can be trusted. */
    public String allegedText() {
        return text;
    }

    /**
     * The verified note: at least one line is by one of {@code keys}, and every line whose name and
     * id belong to one of them verifies. Lines by unknown keys are ignored, as the specification
     * asks.
     */
    public Optional<SignedNote> verify(Collection<VerifierKey> keys) {
        List<SignedNote.By> by = new ArrayList<>();
        for (Line line : lines) {
            for (VerifierKey key : keys) {
                if (key.id() != line.id || !key.name().equals(line.name)) {
                    continue;
                }
                Optional<SignedNote.By> signature = SignatureForm.verify(key, text, line.blob);
                if (signature.isEmpty()) {
                    return Optional.empty();
                }
                by.add(signature.get());
            }
        }
        return by.isEmpty() ? Optional.empty() : Optional.of(new SignedNote(text, by));
    }
}
