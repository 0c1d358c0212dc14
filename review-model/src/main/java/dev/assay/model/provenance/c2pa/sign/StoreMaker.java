package dev.assay.model.provenance.c2pa.sign;

import static dev.assay.model.provenance.c2pa.sign.MadeAssertion.array;
import static dev.assay.model.provenance.c2pa.sign.MadeAssertion.map;
import static dev.assay.model.provenance.c2pa.sign.MadeAssertion.text;

import dev.assay.model.provenance.ByteRange;
import dev.assay.model.provenance.c2pa.cbor.Cbor;
import dev.assay.model.provenance.c2pa.cbor.CborWriter;
import dev.assay.model.provenance.c2pa.cose.CoseSign1;
import dev.assay.model.provenance.c2pa.cose.SigningAlgorithm;
import dev.assay.model.provenance.c2pa.jumbf.BoxUuid;
import dev.assay.model.provenance.c2pa.jumbf.JumbfWriter;
import java.security.GeneralSecurityException;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Makes a store with one manifest: claim version 2, ES256, one data hash. All stores of one maker
 * have the same length, whatever they bind: room is left in the data hash's padding.
 */
final class StoreMaker {
    private static final String HASH = "c2pa.hash.data";
    private static final int ROOM = 512;
    private static final ByteRange WIDEST = new ByteRange(1L << 31, 1L << 31);

    private final SigningIdentity identity;
    private final SignedStatement statement;
    private final List<MadeAssertion> said;
    private final String label = "urn:c2pa:" + UUID.randomUUID();
    private final String instance = "xmp:iid:" + UUID.randomUUID();
    private final int length;

    StoreMaker(SigningIdentity identity, SignedStatement statement) {
        this(identity, statement, new StatementWords(statement).assertions());
    }

    /**
     * @param said everything but the hash of the file
     */
    StoreMaker(SigningIdentity identity, SignedStatement statement, List<MadeAssertion> said) {
        this.identity = identity;
        this.statement = statement;
        this.said = List.copyOf(said);
        this.length = store(WIDEST, new byte[32], ROOM).length;
    }

    int length() {
        return length;
    }

    /**
     * @param excluded where the store will lie in the file; null where it lies beside it
     * @param hash of all other bytes
     */
    byte[] store(@Nullable ByteRange excluded, byte[] hash) {
        int missing = length - store(excluded, hash, ROOM).length;
        return store(excluded, hash, ROOM + missing);
    }

    private byte[] store(@Nullable ByteRange excluded, byte[] hash, int padding) {
        List<MadeAssertion> all = new ArrayList<>(said);
        all.add(MadeAssertion.of(HASH, binding(excluded, hash, padding)));
        byte[] claim = CborWriter.write(claim(all));
        byte[] assertions =
                JumbfWriter.superbox(
                        BoxUuid.ASSERTIONS,
                        "c2pa.assertions",
                        all.stream().map(MadeAssertion::box).toList());
        byte[] manifest =
                JumbfWriter.superbox(
                        BoxUuid.MANIFEST,
                        label,
                        List.of(
                                assertions,
                                box(BoxUuid.CLAIM, "c2pa.claim.v2", claim),
                                box(BoxUuid.SIGNATURE, "c2pa.signature", signature(claim))));
        return JumbfWriter.superbox(BoxUuid.STORE, "c2pa", List.of(manifest));
    }

    private static byte[] box(BoxUuid kind, String name, byte[] cbor) {
        return JumbfWriter.superbox(kind, name, List.of(JumbfWriter.box("cbor", cbor)));
    }

    private static Cbor binding(@Nullable ByteRange excluded, byte[] hash, int padding) {
        Cbor.Array exclusions =
                excluded == null
                        ? array()
                        : array(
                                map(
                                        "start",
                                        new Cbor.Int(excluded.offset()),
                                        "length",
                                        new Cbor.Int(excluded.length())));
        return map(
                "exclusions",
                exclusions,
                "name",
                text("jumbf manifest"),
                "alg",
                text("sha256"),
                "hash",
                new Cbor.Bytes(hash),
                "pad",
                new Cbor.Bytes(new byte[padding]));
    }

    private Cbor claim(List<MadeAssertion> assertions) {
        return map(
                "instanceID",
                text(instance),
                "claim_generator_info",
                map("name", text(statement.generator()), "version", text(statement.version())),
                "signature",
                text("self#jumbf=/c2pa/" + label + "/c2pa.signature"),
                "created_assertions",
                array(assertions.stream().map(MadeAssertion::reference).toArray(Cbor[]::new)),
                "dc:title",
                text(statement.title()),
                "alg",
                text("sha256"));
    }

    private Cbor chain() throws CertificateEncodingException {
        List<Cbor> encoded = new ArrayList<>();
        for (X509Certificate certificate : identity.chain()) {
            encoded.add(new Cbor.Bytes(certificate.getEncoded()));
        }
        return new Cbor.Array(encoded);
    }

    private byte[] signature(byte[] claim) {
        try {
            Cbor.Map header =
                    new Cbor.Map(
                            List.of(
                                    new Cbor.Entry(
                                            new Cbor.Int(1),
                                            new Cbor.Int(SigningAlgorithm.ES256.number())),
                                    new Cbor.Entry(new Cbor.Int(33), chain())));
            byte[] encoded = CborWriter.write(header);
            Cbor.Map none = new Cbor.Map(List.of());
            CoseSign1 unsigned = new CoseSign1(encoded, header, none, null, new byte[0]);
            return CborWriter.write(
                    new Cbor.Tag(
                            18,
                            array(
                                    new Cbor.Bytes(encoded),
                                    none,
                                    new Cbor.Simple(22),
                                    new Cbor.Bytes(identity.sign(unsigned.toBeSigned(claim))))));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK signs with P-256", e);
        }
    }
}
