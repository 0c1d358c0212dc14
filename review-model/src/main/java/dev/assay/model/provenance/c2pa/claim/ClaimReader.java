package dev.assay.model.provenance.c2pa.claim;

import dev.assay.model.provenance.c2pa.cbor.Cbor;
import dev.assay.model.provenance.c2pa.cbor.CborReader;
import dev.assay.model.provenance.c2pa.finding.Code;
import dev.assay.model.provenance.c2pa.source.MalformedException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads a claim of either version from its CBOR (specification 10.1). */
record ClaimReader(String manifest) {

    Claim read(byte[] bytes) throws UnusableStoreException {
        Cbor cbor;
        try {
            cbor = CborReader.read(bytes);
        } catch (MalformedException e) {
            throw broken("The claim cannot be read: " + e.sentence());
        }
        String signature = cbor.text("signature");
        if (signature == null) {
            throw broken("The claim names no signature.");
        }
        if (cbor.text("instanceID") == null) {
            throw broken("The claim names no instance.");
        }
        boolean two = cbor.at("created_assertions") != null;
        if (!two && cbor.at("assertions") == null) {
            throw broken("The claim lists no assertions.");
        }
        boolean made =
                two
                        ? cbor.at("claim_generator_info") != null
                        : cbor.text("claim_generator") != null;
        if (!made) {
            throw broken("The claim does not say what made it.");
        }
        if (cbor.text("alg") == null) {
            throw new UnusableStoreException(
                    Code.ALGORITHM_UNSUPPORTED, manifest, "The claim names no hash algorithm.");
        }
        return new Claim(
                two ? 2 : 1,
                cbor.text("alg"),
                cbor.text("dc:title"),
                cbor.text("dc:format"),
                generator(cbor),
                signature,
                references(cbor, two ? "created_assertions" : "assertions"),
                two ? references(cbor, "gathered_assertions") : List.of(),
                texts(cbor, "redacted_assertions"),
                cbor);
    }

    /** More than this is no list of assertions that a manifest may have. */
    private static final int REFERENCES = 4_000;

    private List<HashedUri> references(Cbor cbor, String field) throws UnusableStoreException {
        List<HashedUri> found = new ArrayList<>();
        for (Cbor item : cbor.items(field)) {
            HashedUri reference = HashedUri.of(item);
            if (reference == null) {
                throw broken("The claim lists an assertion without a hash.");
            }
            found.add(reference);
        }
        if (found.size() > REFERENCES) {
            throw broken("The claim lists more assertions than are examined.");
        }
        return found;
    }

    private static List<String> texts(Cbor cbor, String field) {
        List<String> found = new ArrayList<>();
        for (Cbor item : cbor.items(field)) {
            if (item.bare() instanceof Cbor.Text(String text)) {
                found.add(text);
            }
        }
        return found;
    }

    private static @Nullable String generator(Cbor cbor) {
        Cbor info = cbor.at("claim_generator_info");
        if (info != null && !info.items().isEmpty()) {
            info = info.items().getFirst();
        }
        String name = info == null ? null : info.text("name");
        if (name == null) {
            return cbor.text("claim_generator");
        }
        String version = info == null ? null : info.text("version");
        return version == null ? name : name + " " + version;
    }

    private UnusableStoreException broken(String sentence) {
        return new UnusableStoreException(Code.CLAIM_CBOR, manifest, sentence);
    }
}
