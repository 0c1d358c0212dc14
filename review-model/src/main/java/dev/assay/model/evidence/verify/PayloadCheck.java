package dev.assay.model.evidence.verify;

import dev.assay.model.fault.EnvironmentException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Recomputes every commitment from the text and the key beside it. */
record PayloadCheck(PackageFiles files, Objections objections) {
    /**
     * @param named commitments and digests in proved entries
     * @return texts that hold, by commitment
     */
    Map<String, String> texts(Set<String> named) throws EnvironmentException {
        Map<String, String> texts = new HashMap<>();
        for (String name : files.names("payloads")) {
            if (!name.matches("[0-9a-f]{64}\\.(text|key)")) {
                objections.add("commitment", name, "A file among the texts is none.");
                continue;
            }
            String commitment = name.substring(0, 64);
            if (!name.endsWith(".text")) {
                continue;
            }
            Optional<byte[]> text = files.bytes("payloads/" + name);
            Optional<byte[]> key =
                    files.bytes("payloads/" + commitment + ".key").map(PayloadCheck::hex);
            if (text.isEmpty() || key.isEmpty() || !holds(key.get(), text.get(), commitment)) {
                objections.add(
                        "commitment", commitment, "A text is not the one that was committed to.");
            } else if (!named.contains(commitment)) {
                objections.add("commitment", commitment, "No entry commits to a text.");
            } else {
                texts.put(commitment, read(text.get()));
            }
        }
        return texts;
    }

    private static boolean holds(byte[] key, byte[] text, String commitment) {
        if (key.length == 0) {
            return false;
        }
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return HexFormat.of().formatHex(mac.doFinal(text)).equals(commitment);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("HmacSHA256 is part of every JDK", e);
        }
    }

    private static byte[] hex(byte[] digits) {
        try {
            return HexFormat.of().parseHex(new String(digits, StandardCharsets.US_ASCII).strip());
        } catch (IllegalArgumentException e) {
            return new byte[0];
        }
    }

    private static String read(byte[] text) {
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(text)).toString();
        } catch (CharacterCodingException e) {
            return "";
        }
    }
}
