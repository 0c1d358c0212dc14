package dev.assay.model.provenance.c2pa.claim;

import dev.assay.model.provenance.ByteRange;
import dev.assay.model.provenance.c2pa.cbor.CborReader;
import dev.assay.model.provenance.c2pa.digest.HashAlgorithm;
import dev.assay.model.provenance.c2pa.finding.Code;
import dev.assay.model.provenance.c2pa.jumbf.BoxUuid;
import dev.assay.model.provenance.c2pa.jumbf.ContentBox;
import dev.assay.model.provenance.c2pa.jumbf.Superbox;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads one manifest: exactly one claim, one signature, one assertion store (10.1, 11.1). */
@SuppressWarnings("ArrayRecordComponent")
record ManifestReader(byte[] bytes, Superbox box, boolean packed, CborReader.Room room) {
    private static final int ASSERTIONS = 4_000;

    Manifest read() throws UnusableStoreException {
        Superbox claimBox = one(BoxUuid.CLAIM, Code.CLAIM_MISSING, "claim");
        Superbox signatureBox =
                one(BoxUuid.SIGNATURE, Code.CLAIM_SIGNATURE_MISSING, "claim signature");
        ContentBox claimContent = cbor(claimBox);
        ByteRange claimRange = claimContent.content();
        Claim claim = new ClaimReader(box.label()).read(slice(claimRange));
        List<Assertion> assertions = assertions(claim);
        List<Superbox> databoxes = new ArrayList<>();
        box.children(BoxUuid.DATABOXES).forEach(store -> databoxes.addAll(store.children()));
        return new Manifest(
                box.label(),
                box.uuid() == BoxUuid.UPDATE_MANIFEST,
                packed,
                bytes,
                box,
                claim,
                claimRange,
                signatureBox,
                cbor(signatureBox).content(),
                assertions,
                databoxes,
                new HashMap<>());
    }

    private Superbox one(BoxUuid wanted, Code none, String name) throws UnusableStoreException {
        List<Superbox> found = box.children(wanted);
        if (found.isEmpty()) {
            throw new UnusableStoreException(none, box.label(), "A manifest has no " + name + ".");
        }
        if (found.size() > 1) {
            throw new UnusableStoreException(
                    Code.CLAIM_MULTIPLE, box.label(), "A manifest has more than one " + name + ".");
        }
        return found.getFirst();
    }

    private ContentBox cbor(Superbox part) throws UnusableStoreException {
        if (part.content("cbor").isEmpty() && part.content("json").isPresent()) {
            throw new UnusableStoreException(
                    Code.CLAIM_MALFORMED,
                    box.label(),
                    "The manifest is from before version 1.0 of the specification.");
        }
        return part.content("cbor")
                .orElseThrow(() ->
                        new UnusableStoreException(
                                Code.CLAIM_CBOR,
                                box.label(),
                                "A claim or signature box holds no CBOR."));
    }

    private List<Assertion> assertions(Claim claim) throws UnusableStoreException {
        List<Superbox> stores = box.children(BoxUuid.ASSERTIONS);
        if (stores.size() != 1 || stores.getFirst().children().size() > ASSERTIONS) {
            throw new UnusableStoreException(
                    Code.GENERAL_ERROR, box.label(), "A manifest needs one store of assertions.");
        }
        Map<String, HashedUri> named = new HashMap<>();
        for (HashedUri reference : claim.assertions()) {
            named.putIfAbsent(reference.uri().name(), reference);
        }
        List<Assertion> found = new ArrayList<>();
        for (Superbox child : stores.getFirst().children()) {
            HashedUri reference = named.get(child.label());
            if (reference == null) {
                throw new UnusableStoreException(
                        Code.ASSERTION_UNDECLARED,
                        box.label(),
                        "The manifest holds an assertion that the claim does not name.");
            }
            Assertion assertion = new AssertionReader(bytes, box.label(), room).read(child);
            if (found.isEmpty() && isPrerelease(claim, reference, assertion)) {
                throw new UnusableStoreException(
                        Code.CLAIM_MALFORMED,
                        box.label(),
                        "The manifest is from before version 1.0 of the specification.");
            }
            found.add(assertion);
        }
        return found;
    }

    /** Before version 1.0 hashes were over the content alone, not over the box. */
    private static boolean isPrerelease(Claim claim, HashedUri reference, Assertion assertion) {
        String name = reference.alg() == null ? claim.alg() : reference.alg();
        return HashAlgorithm.byName(name)
                .map(a -> Arrays.equals(a.of(assertion.content()), reference.hash()))
                .orElse(false);
    }

    private byte[] slice(ByteRange range) {
        return Arrays.copyOfRange(bytes, (int) range.offset(), (int) range.end());
    }
}
