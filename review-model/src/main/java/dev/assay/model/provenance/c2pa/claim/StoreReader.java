package dev.assay.model.provenance.c2pa.claim;

import dev.assay.model.provenance.c2pa.cbor.CborReader;
import dev.assay.model.provenance.c2pa.finding.Code;
import dev.assay.model.provenance.c2pa.jumbf.BoxUuid;
import dev.assay.model.provenance.c2pa.jumbf.ContentBox;
import dev.assay.model.provenance.c2pa.jumbf.JumbfReader;
import dev.assay.model.provenance.c2pa.jumbf.Superbox;
import dev.assay.model.provenance.c2pa.source.MalformedException;
import java.util.ArrayList;
import java.util.List;

/** Reads a manifest store: its boxes, then each manifest (specification 11.1). */
public final class StoreReader {
    private static final int MANIFESTS = 2_000;
    private static final int ITEMS = 1 << 20;
    private static final int UNPACKED = 32 << 20;

    /**
     * @throws UnusableStoreException where the store does not fit together
     */
    public ManifestStore read(byte[] store) throws UnusableStoreException {
        Superbox root = boxes(store, Code.GENERAL_ERROR);
        if (root.uuid() != BoxUuid.STORE) {
            throw new UnusableStoreException(
                    Code.GENERAL_ERROR, "", "What lies in the store's place is no manifest store.");
        }
        List<Manifest> manifests = new ArrayList<>();
        long unpacked = 0;
        CborReader.Room room = new CborReader.Room(ITEMS);
        for (Superbox child : root.children()) {
            switch (child.uuid()) {
                case MANIFEST, UPDATE_MANIFEST, DIRECT_MANIFEST ->
                        manifests.add(new ManifestReader(store, child, false, room).read());
                case COMPRESSED_MANIFEST -> {
                    byte[] bytes = unpack(store, child);
                    unpacked += bytes.length;
                    if (unpacked > UNPACKED) {
                        throw packed("Compressed manifests are larger than allowed.");
                    }
                    Superbox inner = boxes(bytes, Code.COMPRESSED_INVALID);
                    manifests.add(new ManifestReader(bytes, inner, true, room).read());
                }
                default -> {}
            }
            if (manifests.size() > MANIFESTS) {
                throw new UnusableStoreException(
                        Code.GENERAL_ERROR, "", "The store has too many manifests.");
            }
        }
        if (manifests.isEmpty()) {
            throw new UnusableStoreException(
                    Code.CLAIM_MISSING, "", "The manifest store holds no manifest.");
        }
        return new ManifestStore(manifests);
    }

    private static Superbox boxes(byte[] bytes, Code code) throws UnusableStoreException {
        try {
            return JumbfReader.read(bytes);
        } catch (MalformedException e) {
            throw new UnusableStoreException(code, "", e.sentence());
        }
    }

    private static byte[] unpack(byte[] store, Superbox box) throws UnusableStoreException {
        ContentBox content =
                box.content("brob").orElseThrow(() -> packed("A compressed manifest is empty."));
        int from = (int) content.content().offset();
        try {
            return Brotli.unpack(
                    java.util.Arrays.copyOfRange(store, from, (int) content.content().end()));
        } catch (MalformedException e) {
            throw packed(e.sentence());
        }
    }

    private static UnusableStoreException packed(String sentence) {
        return new UnusableStoreException(Code.COMPRESSED_INVALID, "", sentence);
    }
}
