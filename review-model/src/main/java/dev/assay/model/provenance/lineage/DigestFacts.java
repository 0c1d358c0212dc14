package dev.assay.model.provenance.lineage;

import dev.assay.model.provenance.lineage.LineageFinding.Standing;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Size and digests: declared by the uploader, kept by the store, measured by us. */
record DigestFacts(StorageFacts facts, @Nullable StoredBytes bytes) {

    List<LineageFinding> findings() {
        List<LineageFinding> all = new ArrayList<>();
        all.add(size());
        all.add(declaredDigest());
        all.add(storeDigest());
        return all;
    }

    private LineageFinding size() {
        String declared = Long.toString(facts.size());
        if (bytes == null) {
            return pending("size", declared);
        }
        return compared(
                "size",
                declared,
                Long.toString(bytes.length()),
                "The store gives the size that was read.",
                "The store gives another size than was read.");
    }

    private LineageFinding declaredDigest() {
        String declared = facts.metadata().get("sha256");
        if (declared == null) {
            return new LineageFinding(
                    Standing.ABSENT,
                    "metadata.sha256",
                    "Whoever uploaded the object gave no digest.",
                    null,
                    null);
        }
        String hex = declared.strip().toLowerCase(Locale.ROOT);
        if (!hex.matches("[0-9a-f]{64}")) {
            String decoded = fromBase64(declared.strip());
            if (decoded == null) {
                return new LineageFinding(
                        Standing.NOT_CHECKABLE,
                        "metadata.sha256",
                        "The declared digest is not a SHA-256 value.",
                        declared,
                        null);
            }
            hex = decoded;
        }
        if (bytes == null) {
            return pending("metadata.sha256", hex);
        }
        return compared(
                "metadata.sha256",
                hex,
                bytes.sha256(),
                "The digest declared at upload is that of the bytes.",
                "The bytes are not those whose digest was declared at upload.");
    }

    private LineageFinding storeDigest() {
        String kept = facts.checksums().get("SHA256");
        if (kept == null) {
            String others =
                    String.join(", ", facts.checksums().keySet().stream().sorted().toList());
            return new LineageFinding(
                    Standing.ABSENT,
                    "checksum.sha256",
                    others.isEmpty()
                            ? "The store keeps no checksum of the object."
                            : "The store keeps no SHA-256 of the object, only " + others + ".",
                    null,
                    null);
        }
        String hex = fromBase64(kept);
        if (hex == null) {
            return new LineageFinding(
                    Standing.NOT_CHECKABLE,
                    "checksum.sha256",
                    "The store's checksum is of the parts of an upload, not of the whole object.",
                    kept,
                    null);
        }
        if (bytes == null) {
            return pending("checksum.sha256", hex);
        }
        return compared(
                "checksum.sha256",
                hex,
                bytes.sha256(),
                "The store's checksum is that of the bytes.",
                "The bytes are not those of the store's checksum.");
    }

    private static LineageFinding pending(String fact, String declared) {
        return new LineageFinding(
                Standing.NOT_CHECKABLE,
                fact,
                "Not compared yet: the bytes are not all here.",
                declared,
                null);
    }

    private static LineageFinding compared(
            String fact, String declared, String measured, String same, String different) {
        boolean equal = declared.equals(measured);
        return new LineageFinding(
                equal ? Standing.CONFIRMED : Standing.CONTRADICTED,
                fact,
                equal ? same : different,
                declared,
                measured);
    }

    /** Hex of a base64 SHA-256, or null where it is anything else. */
    private static @Nullable String fromBase64(String text) {
        if (text.length() != 44) {
            return null;
        }
        try {
            byte[] value = Base64.getDecoder().decode(text);
            return value.length == 32 ? HexFormat.of().formatHex(value) : null;
        } catch (IllegalArgumentException _) {
            return null;
        }
    }
}
