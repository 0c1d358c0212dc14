package dev.assay.app.demo.signing;

import dev.assay.model.provenance.ByteRange;
import dev.assay.model.provenance.c2pa.cbor.Cbor;
import dev.assay.model.provenance.c2pa.cbor.CborWriter;
import dev.assay.model.provenance.c2pa.cose.CoseSign1;
import dev.assay.model.provenance.c2pa.cose.SigningAlgorithm;
import dev.assay.model.provenance.c2pa.digest.HashAlgorithm;
import dev.assay.model.provenance.c2pa.jumbf.BoxUuid;
import dev.assay.model.provenance.c2pa.jumbf.JumbfWriter;
import java.security.GeneralSecurityException;
import java.security.Signature;
import java.security.cert.CertificateEncodingException;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;

/** Makes a manifest store with one manifest: claim version 2, ES256, one data hash. */
final class ManifestMaker {
    private static final String ACTIONS = "c2pa.actions.v2";
    private static final String HASH = "c2pa.hash.data";
    private static final int BOX_HEADER = 8;

    private final DemoAuthority authority;
    private final SampleClaim claim;
    private final String label;
    private final String instance;

    ManifestMaker(DemoAuthority authority, SampleClaim claim) {
        this.authority = authority;
        this.claim = claim;
        this.label = "urn:c2pa:" + UUID.randomUUID();
        this.instance = "xmp:iid:" + UUID.randomUUID();
    }

    /**
     * @param excluded where the store will lie in the file
     * @param hash of all other bytes
     */
    byte[] store(ByteRange excluded, byte[] hash) {
        byte[] actions = assertion(ACTIONS, actions());
        byte[] binding = assertion(HASH, binding(excluded, hash));
        byte[] claimBytes = CborWriter.write(claim(actions, binding));
        byte[] manifest =
                JumbfWriter.superbox(
                        BoxUuid.MANIFEST,
                        label,
                        List.of(
                                JumbfWriter.superbox(
                                        BoxUuid.ASSERTIONS,
                                        "c2pa.assertions",
                                        List.of(actions, binding)),
                                JumbfWriter.superbox(
                                        BoxUuid.CLAIM,
                                        "c2pa.claim.v2",
                                        List.of(JumbfWriter.box("cbor", claimBytes))),
                                JumbfWriter.superbox(
                                        BoxUuid.SIGNATURE,
                                        "c2pa.signature",
                                        List.of(JumbfWriter.box("cbor", signature(claimBytes))))));
        return JumbfWriter.superbox(BoxUuid.STORE, "c2pa", List.of(manifest));
    }

    private static byte[] assertion(String name, Cbor content) {
        return JumbfWriter.superbox(
                BoxUuid.CBOR, name, List.of(JumbfWriter.box("cbor", CborWriter.write(content))));
    }

    private Cbor actions() {
        return map(
                "actions",
                new Cbor.Array(
                        List.of(
                                map(
                                        "action",
                                        new Cbor.Text("c2pa.created"),
                                        "digitalSourceType",
                                        new Cbor.Text(claim.sourceType())))));
    }

    private static Cbor binding(ByteRange excluded, byte[] hash) {
        Cbor exclusion =
                map(
                        "start",
                        new Cbor.Int(excluded.offset()),
                        "length",
                        new Cbor.Int(excluded.length()));
        return map(
                "exclusions",
                new Cbor.Array(List.of(exclusion)),
                "name",
                new Cbor.Text("jumbf manifest"),
                "alg",
                new Cbor.Text("sha256"),
                "hash",
                new Cbor.Bytes(hash),
                "pad",
                new Cbor.Bytes(new byte[8]));
    }

    private Cbor claim(byte[] actions, byte[] binding) {
        return map(
                "instanceID",
                new Cbor.Text(instance),
                "claim_generator_info",
                map("name", new Cbor.Text("Assay demo"), "version", new Cbor.Text("1")),
                "signature",
                new Cbor.Text("self#jumbf=/c2pa/" + label + "/c2pa.signature"),
                "created_assertions",
                new Cbor.Array(List.of(reference(ACTIONS, actions), reference(HASH, binding))),
                "dc:title",
                new Cbor.Text(claim.title()),
                "alg",
                new Cbor.Text("sha256"));
    }

    private static Cbor reference(String name, byte[] box) {
        byte[] hash = HashAlgorithm.SHA256.of(box, BOX_HEADER, box.length - BOX_HEADER);
        return map(
                "url",
                new Cbor.Text("self#jumbf=c2pa.assertions/" + name),
                "hash",
                new Cbor.Bytes(hash));
    }

    private byte[] signature(byte[] claimBytes) {
        try {
            Cbor chain =
                    new Cbor.Array(
                            List.of(new Cbor.Bytes(authority.chain().getFirst().getEncoded())));
            Cbor.Map header =
                    new Cbor.Map(
                            List.of(
                                    new Cbor.Entry(
                                            new Cbor.Int(1),
                                            new Cbor.Int(SigningAlgorithm.ES256.number())),
                                    new Cbor.Entry(new Cbor.Int(33), chain)));
            byte[] encoded = CborWriter.write(header);
            Cbor.Map none = new Cbor.Map(List.of());
            CoseSign1 unsigned = new CoseSign1(encoded, header, none, null, new byte[0]);
            Signature signer = Signature.getInstance("SHA256withECDSAinP1363Format");
            signer.initSign(authority.signerKey());
            signer.update(unsigned.toBeSigned(claimBytes));
            return CborWriter.write(
                    new Cbor.Tag(
                            18,
                            new Cbor.Array(
                                    List.of(
                                            new Cbor.Bytes(encoded),
                                            none,
                                            new Cbor.Simple(22),
                                            new Cbor.Bytes(signer.sign())))));
        } catch (CertificateEncodingException e) {
            throw new IllegalStateException("the certificate was just made", e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK signs with P-256", e);
        }
    }

    private static Cbor.Map map(Object... pairs) {
        Cbor.Entry[] entries = new Cbor.Entry[pairs.length / 2];
        for (int i = 0; i < entries.length; i++) {
            entries[i] =
                    new Cbor.Entry(new Cbor.Text((String) pairs[2 * i]), (Cbor) pairs[2 * i + 1]);
        }
        return new Cbor.Map(Arrays.asList(entries));
    }
}
