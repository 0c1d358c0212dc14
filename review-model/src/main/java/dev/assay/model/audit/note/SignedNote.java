package dev.assay.model.audit.note;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** A note whose signatures hold; only {@link UnverifiedNote#verify} makes one. Immutable. */
public final class SignedNote {
    /**
     * One verified signature.
     *
     * @param time when a cosigner says it signed; empty for plain signatures
     */
    public record By(VerifierKey key, Optional<Instant> time) {}

    private final String text;
    private final List<By> by;

    SignedNote(String text, List<By> by) {
        this.text = text;
        this.by = List.copyOf(by);
    }

    /** Ends with a line feed; the signatures cover exactly these bytes. */
    public String text() {
        return text;
    }

    /** Whose signatures were verified, in the order of their lines. */
    public List<By> by() {
        return by;
    }

    /** Signs {@code text}, which ends with a line feed and has no blank line at its end. */
    public static String sign(String text, Signer signer) {
        if (!text.endsWith("\n") || text.chars().anyMatch(c -> c < 0x20 && c != '\n')) {
            throw new IllegalArgumentException("a note is lines of text");
        }
        byte[] signature = signer.sign(text.getBytes(StandardCharsets.UTF_8));
        return text + "\n" + SignatureForm.line(signer.key(), signature);
    }
}
