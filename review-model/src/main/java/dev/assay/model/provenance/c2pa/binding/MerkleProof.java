package dev.assay.model.provenance.c2pa.binding;

import dev.assay.model.fault.EnvironmentException;
import dev.assay.model.provenance.c2pa.bmff.MediaBox;
import dev.assay.model.provenance.c2pa.cbor.Cbor;
import dev.assay.model.provenance.c2pa.cbor.CborReader;
import dev.assay.model.provenance.c2pa.container.C2paBox;
import dev.assay.model.provenance.c2pa.source.MalformedException;
import dev.assay.model.provenance.c2pa.source.SourceReader;
import java.util.ArrayList;
import java.util.List;

/** The way up from one leaf, as a C2PA box of purpose {@code merkle} holds it. */
record MerkleProof(long uniqueId, long localId, int location, List<byte[]> hashes) {
    private static final int MOST = 1 << 16;

    /** All proofs of a file in the order of its boxes. */
    static List<MerkleProof> all(SourceReader file, List<MediaBox> boxes)
            throws MalformedException, EnvironmentException {
        List<MerkleProof> found = new ArrayList<>();
        for (MediaBox box : boxes) {
            if (box.uuid().equals(MediaBox.C2PA) && C2paBox.purpose(file, box).equals("merkle")) {
                found.add(
                        of(
                                CborReader.readFirst(
                                        file.bytes(C2paBox.content(file, box, "merkle"), MOST))));
            }
        }
        return found;
    }

    private static MerkleProof of(Cbor cbor) throws MalformedException {
        Long unique = cbor.number("uniqueId");
        Long local = cbor.number("localId");
        Long location = cbor.number("location");
        if (unique == null || local == null || location == null || location > Integer.MAX_VALUE) {
            throw new MalformedException("A proof of the BMFF hash has no place.");
        }
        List<byte[]> hashes = new ArrayList<>();
        for (Cbor hash : cbor.items("hashes")) {
            if (hash.bare() instanceof Cbor.Bytes(byte[] bytes)) {
                hashes.add(bytes);
            }
        }
        return new MerkleProof(unique, local, location.intValue(), hashes);
    }

    boolean isOf(MerkleMap map) {
        return uniqueId == map.uniqueId() && localId == map.localId();
    }
}
