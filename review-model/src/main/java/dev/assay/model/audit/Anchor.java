package dev.assay.model.audit;

import dev.assay.model.audit.event.Sha256;
import dev.assay.model.audit.merkle.Hash;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/**
 * One slot of the anchor file: what had been recorded when it was written.
 *
 * @param turn counts anchors, so that the newer slot is known; slot = turn mod 2
 */
record Anchor(long turn, String origin, Head head) {
    /** A slot fills one disk sector, so that it is written completely or not at all. */
    static final int SLOT = 512;

    private static final String FORM = "assay-anchor/1";

    byte[] slot() {
        String text =
                FORM + " " + turn + " " + head.size() + " " + head.root() + " " + origin + " ";
        byte[] line =
                (text + Sha256.of(text.getBytes(StandardCharsets.US_ASCII)) + "\n")
                        .getBytes(StandardCharsets.US_ASCII);
        byte[] slot = Arrays.copyOf(line, SLOT);
        Arrays.fill(slot, line.length, SLOT, (byte) '\n');
        return slot;
    }

    /** Empty unless every byte of the slot is as {@link #slot()} writes it. */
    static Optional<Anchor> read(byte[] slot) {
        String[] parts = new String(slot, StandardCharsets.US_ASCII).split(" ", 6);
        if (parts.length != 6
                || !parts[1].matches("\\d{1,18}")
                || !parts[2].matches("\\d{1,18}")
                || Hash.parse(parts[3]).isEmpty()) {
            return Optional.empty();
        }
        Head head = new Head(Long.parseLong(parts[2]), Hash.parse(parts[3]).get());
        Anchor anchor = new Anchor(Long.parseLong(parts[1]), parts[4], head);
        return Arrays.equals(anchor.slot(), slot) ? Optional.of(anchor) : Optional.empty();
    }
}
