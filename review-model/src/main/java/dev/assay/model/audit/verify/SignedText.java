package dev.assay.model.audit.verify;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/** A signed note taken apart: text and the signature lines below the blank line. */
final class SignedText {
    /** One signature line. */
    static final class Line {
        private final String name;
        private final byte[] blob;

        Line(String name, byte[] blob) {
            this.name = name;
            this.blob = blob;
        }

        String name() {
            return name;
        }

        /** Key id and signature. */
        byte[] blob() {
            return blob;
        }
    }

    private final String text;
    private final List<Line> lines;

    private SignedText(String text, List<Line> lines) {
        this.text = text;
        this.lines = lines;
    }

    static SignedText parse(byte[] note) throws Objection {
        String all;
        try {
            all = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(note)).toString();
        } catch (CharacterCodingException e) {
            throw new Objection(FaultClass.FORMAT, "A checkpoint is not UTF-8 text.");
        }
        int blank = all.lastIndexOf("\n\n");
        if (blank < 0 || blank + 2 == all.length()) {
            throw new Objection(FaultClass.SIGNATURE, "A checkpoint has no signature.");
        }
        String below = all.substring(blank + 2);
        if (!below.endsWith("\n")) {
            throw new Objection(FaultClass.SIGNATURE, "A signature line is cut off.");
        }
        List<Line> lines = new ArrayList<>();
        for (String line : below.substring(0, below.length() - 1).split("\n", -1)) {
            lines.add(
                    line(line)
                            .orElseThrow(() ->
                                    new Objection(
                                            FaultClass.SIGNATURE,
                                            "A signature line is malformed.")));
        }
        return new SignedText(all.substring(0, blank + 1), lines);
    }

    private static Optional<Line> line(String line) {
        String[] words = line.split(" ", -1);
        if (words.length != 3 || !words[0].equals("\u2014") || words[1].isEmpty()) {
            return Optional.empty();
        }
        try {
            byte[] blob = Base64.getDecoder().decode(words[2]);
            return blob.length > 4 ? Optional.of(new Line(words[1], blob)) : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    String text() {
        return text;
    }

    List<Line> lines() {
        return lines;
    }
}
