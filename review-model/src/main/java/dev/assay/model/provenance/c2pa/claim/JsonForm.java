package dev.assay.model.provenance.c2pa.claim;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import java.io.IOException;

/** Whether bytes are well-formed JSON; nothing is kept. */
final class JsonForm {
    private JsonForm() {}

    static boolean isWellFormed(byte[] bytes) {
        try (JsonParser parser = new JsonFactory().createParser(bytes)) {
            boolean any = parser.nextToken() != null;
            while (parser.nextToken() != null) {
                parser.skipChildren();
            }
            return any;
        } catch (IOException _) {
            return false;
        }
    }
}
