package dev.assay.model.json;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/**
 * Parses JSON strictly (RFC 8259 and I-JSON, RFC 7493): UTF-8 without byte order mark, distinct
 * names, no unpaired surrogate, no number beyond a double, none beyond 2^53 - 1 whose canonical
 * form is plain digits, bounded size and depth. Stateless; safe for use from several threads.
 */
public final class JsonParser {
    private JsonParser() {}

    public static JsonOutcome parse(byte[] document, JsonLimits limits) {
        if (document.length > limits.bytes()) {
            return new JsonOutcome.Malformed(limits.bytes(), "longer than allowed");
        }
        String text;
        try {
            text =
                    StandardCharsets.UTF_8
                            .newDecoder()
                            .onMalformedInput(CodingErrorAction.REPORT)
                            .onUnmappableCharacter(CodingErrorAction.REPORT)
                            .decode(ByteBuffer.wrap(document))
                            .toString();
        } catch (CharacterCodingException e) {
            return new JsonOutcome.Malformed(0, "not UTF-8");
        }
        JsonReader reader = new JsonReader(text, limits.depth());
        try {
            return new JsonOutcome.Parsed(reader.document());
        } catch (JsonReader.Fault fault) {
            return new JsonOutcome.Malformed(reader.position(), fault.reason());
        }
    }
}
