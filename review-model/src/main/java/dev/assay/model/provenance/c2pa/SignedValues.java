package dev.assay.model.provenance.c2pa;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.assay.model.provenance.Explanation.SignedValue;
import dev.assay.model.provenance.c2pa.cbor.Cbor;
import dev.assay.model.provenance.c2pa.claim.Assertion;
import dev.assay.model.provenance.c2pa.claim.Manifest;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The metadata that a manifest holds under its signature, bounded in number and length. */
final class SignedValues {
    private static final Set<String> KINDS =
            Set.of(
                    "stds.exif",
                    "stds.iptc",
                    "stds.iptc.photo-metadata",
                    "stds.schema-org.CreativeWork",
                    "c2pa.metadata",
                    "cawg.metadata");
    private static final int MOST = 400;
    private static final int LENGTH = 500;
    private static final int SIZE = 1 << 20;
    private static final int DEPTH = 6;

    private final Manifest manifest;
    private final List<SignedValue> values = new ArrayList<>();

    SignedValues(Manifest manifest) {
        this.manifest = manifest;
    }

    List<SignedValue> values() {
        add("claim", "dc:title", manifest.claim().title());
        add("claim", "dc:format", manifest.claim().format());
        for (Assertion assertion : manifest.assertions()) {
            if (KINDS.contains(assertion.kind()) && assertion.content().length <= SIZE) {
                Cbor cbor = assertion.cbor();
                if (cbor != null) {
                    cbor(assertion.label(), "", cbor, 0);
                } else {
                    json(assertion);
                }
            }
        }
        return values;
    }

    private void json(Assertion assertion) {
        try (JsonParser parser = new ObjectMapper().createParser(assertion.content())) {
            JsonNode root = parser.readValueAsTree();
            if (root != null) {
                json(assertion.label(), "", root, 0);
            }
        } catch (IOException _) {
            // the rules for assertions say that it is not well-formed
        }
    }

    private void json(String assertion, String name, JsonNode node, int depth) {
        if (depth > DEPTH || name.startsWith("@")) {
            return;
        }
        if (node.isValueNode()) {
            add(assertion, name, node.asText());
        } else if (node.isArray()) {
            node.forEach(item -> json(assertion, name, item, depth + 1));
        } else {
            node.properties().forEach(e -> json(assertion, e.getKey(), e.getValue(), depth + 1));
        }
    }

    private void cbor(String assertion, String name, Cbor item, int depth) {
        if (depth > DEPTH || name.startsWith("@")) {
            return;
        }
        switch (item.bare()) {
            case Cbor.Text(String text) -> add(assertion, name, text);
            case Cbor.Int(long number) -> add(assertion, name, Long.toString(number));
            case Cbor.Real(double number) -> add(assertion, name, Double.toString(number));
            case Cbor.Array(List<Cbor> items) ->
                    items.forEach(one -> cbor(assertion, name, one, depth + 1));
            case Cbor.Map(List<Cbor.Entry> entries) -> {
                for (Cbor.Entry entry : entries) {
                    if (entry.key() instanceof Cbor.Text(String key)) {
                        cbor(assertion, key, entry.value(), depth + 1);
                    }
                }
            }
            case Cbor.Bytes _, Cbor.Simple _, Cbor.Tag _ -> {}
        }
    }

    private void add(String assertion, String name, @Nullable String value) {
        if (value != null && !value.isBlank() && values.size() < MOST) {
            values.add(
                    new SignedValue(
                            manifest.label(),
                            assertion,
                            name.substring(0, Math.min(name.length(), LENGTH)),
                            value.substring(0, Math.min(value.length(), LENGTH))));
        }
    }
}
