package dev.assay.model.provenance.c2pa.claim;

import dev.assay.model.provenance.ByteRange;
import dev.assay.model.provenance.c2pa.cbor.Cbor;
import dev.assay.model.provenance.c2pa.cbor.CborReader;
import dev.assay.model.provenance.c2pa.finding.Code;
import dev.assay.model.provenance.c2pa.jumbf.ContentBox;
import dev.assay.model.provenance.c2pa.jumbf.Superbox;
import dev.assay.model.provenance.c2pa.source.MalformedException;
import java.util.Arrays;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads one assertion box by its type: CBOR, JSON, embedded file or UUID (11.1.5). */
@SuppressWarnings("ArrayRecordComponent")
record AssertionReader(byte[] bytes, String manifest, CborReader.Room room) {
    private static final Map<String, String> CONTENT =
            Map.of("CBOR", "cbor", "JSON", "json", "EMBEDDED_FILE", "bidb", "UUID", "uuid");

    Assertion read(Superbox box) throws UnusableStoreException {
        String type = CONTENT.get(box.uuid().name());
        ContentBox found = type == null ? null : box.content(type).orElse(null);
        if (found == null) {
            throw new UnusableStoreException(
                    Code.GENERAL_ERROR, manifest, "An assertion is of an unknown kind.");
        }
        ByteRange range = found.content();
        int from = (int) range.offset();
        if (found.type().equals("uuid")) {
            from = (int) Math.min(range.end(), range.offset() + 16);
        }
        byte[] content = Arrays.copyOfRange(bytes, from, (int) range.end());
        Cbor cbor = found.type().equals("cbor") ? cbor(content) : null;
        boolean wellFormed =
                switch (found.type()) {
                    case "cbor" -> cbor != null;
                    case "json" -> JsonForm.isWellFormed(content);
                    default -> true;
                };
        return new Assertion(box.label(), box, content, cbor, wellFormed);
    }

    private @Nullable Cbor cbor(byte[] content) {
        try {
            return CborReader.readFirst(content, room);
        } catch (MalformedException _) {
            return null;
        }
    }
}
