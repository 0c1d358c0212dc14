package dev.assay.model.audit.note;

import java.nio.ByteBuffer;
import java.time.Instant;

/** Makes C2SP cosignature/v1 lines: "at this time I had seen this state of the log". */
public final class Cosignature {
    private Cosignature() {}

    /**
     * The line to append to a signed checkpoint.
     *
     * @param text the note's text without its signatures, ending with a line feed
     * @param witness a key of kind {@link VerifierKey.Kind#COSIGNATURE_V1}
     */
    public static String line(String text, Signer witness, Instant time) {
        if (witness.key().kind() != VerifierKey.Kind.COSIGNATURE_V1) {
            throw new IllegalArgumentException("not the key of a witness");
        }
        long seconds = time.getEpochSecond();
        byte[] signature = witness.sign(SignatureForm.cosigned(text, seconds));
        byte[] blob = ByteBuffer.allocate(72).putLong(seconds).put(signature).array();
        return SignatureForm.line(witness.key(), blob);
    }
}
