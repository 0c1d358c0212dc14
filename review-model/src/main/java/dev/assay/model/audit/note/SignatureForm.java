package dev.assay.model.audit.note;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;

/** What is signed and how the line looks, for each kind of key. */
final class SignatureForm {
    private SignatureForm() {}

    static Optional<SignedNote.By> verify(VerifierKey key, String text, byte[] blob) {
        return switch (key.kind()) {
            case ED25519 ->
                    blob.length == 64 && key.verifies(text.getBytes(StandardCharsets.UTF_8), blob)
                            ? Optional.of(new SignedNote.By(key, Optional.empty()))
                            : Optional.empty();
            case COSIGNATURE_V1 -> cosignature(key, text, blob);
        };
    }

    private static Optional<SignedNote.By> cosignature(VerifierKey key, String text, byte[] blob) {
        if (blob.length != 72) {
            return Optional.empty();
        }
        long seconds = ByteBuffer.wrap(blob).getLong();
        byte[] message = cosigned(text, seconds);
        if (seconds < 0 || !key.verifies(message, Arrays.copyOfRange(blob, 8, 72))) {
            return Optional.empty();
        }
        try {
            Instant time = Instant.ofEpochSecond(seconds);
            return Optional.of(new SignedNote.By(key, Optional.of(time)));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    static byte[] cosigned(String text, long seconds) {
        String message = "cosignature/v1\ntime " + seconds + "\n" + text;
        return message.getBytes(StandardCharsets.UTF_8);
    }

    static String line(VerifierKey key, byte[] blob) {
        ByteBuffer all = ByteBuffer.allocate(4 + blob.length).putInt(key.id()).put(blob);
        String base64 = Base64.getEncoder().encodeToString(all.array());
        return "\u2014 " + key.name() + " " + base64 + "\n";
    }
}
