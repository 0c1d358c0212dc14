package dev.assay.model.provenance.c2pa.sign;

import static dev.assay.model.provenance.c2pa.sign.MadeAssertion.array;
import static dev.assay.model.provenance.c2pa.sign.MadeAssertion.map;
import static dev.assay.model.provenance.c2pa.sign.MadeAssertion.text;
import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.model.fault.EnvironmentException;
import dev.assay.model.provenance.Finding.Outcome;
import dev.assay.model.provenance.Finding.Scope;
import dev.assay.model.provenance.ProvenanceReport;
import dev.assay.model.provenance.State;
import dev.assay.model.provenance.Verdict;
import dev.assay.model.provenance.c2pa.cbor.Cbor;
import dev.assay.model.provenance.c2pa.cbor.CborWriter;
import dev.assay.model.provenance.c2pa.claim.Manifest;
import dev.assay.model.provenance.c2pa.claim.StoreReader;
import dev.assay.model.provenance.c2pa.claim.UnusableStoreException;
import dev.assay.model.provenance.c2pa.jumbf.BoxUuid;
import dev.assay.model.provenance.c2pa.jumbf.JumbfWriter;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * Stores that ask for far more work than their size, or for what is not here: bounded, and said.
 */
class HostileStoreTest {
    private static final long MOST_NANOS = 2_000_000_000L;
    private static final MadeAssertion BINDING =
            MadeAssertion.of(
                    "c2pa.hash.data",
                    map("alg", text("sha256"), "hash", new Cbor.Bytes(new byte[32])));

    private final byte[] signature = signature();

    @Test
    void anAssertionNamedThousandsOfTimesIsHashedOnce() throws EnvironmentException {
        MadeAssertion large =
                MadeAssertion.of("org.large", map("data", new Cbor.Bytes(new byte[4 << 20])));
        List<Cbor> references = new ArrayList<>(List.of(BINDING.reference()));
        references.addAll(Collections.nCopies(3_990, large.reference()));

        ProvenanceReport report =
                soon(store(List.of(manifest("large", List.of(BINDING, large), references))));

        assertThat(report.state()).isEqualTo(State.INVALID);
    }

    @Test
    void moreSignaturesThanAreCheckedMakeNoAnswer() throws EnvironmentException {
        List<byte[]> manifests = new ArrayList<>();
        List<MadeAssertion> ingredients = new ArrayList<>(List.of(BINDING));
        for (int i = 0; i < 1_100; i++) {
            manifests.add(manifest("m" + i, List.of(BINDING), List.of(BINDING.reference())));
            ingredients.add(ingredient(i));
        }
        List<Cbor> references = ingredients.stream().map(MadeAssertion::reference).toList();
        manifests.add(manifest("active", ingredients, references));

        ProvenanceReport report = soon(store(manifests));

        assertThat(report.state()).isEqualTo(State.UNREADABLE);
        assertThat(report.sentence()).contains("more signatures");
    }

    @Test
    void aClaimThatNamesTooManyAssertionsIsNotReadFurther() throws EnvironmentException {
        List<Cbor> references = Collections.nCopies(50_000, BINDING.reference());

        ProvenanceReport report =
                soon(store(List.of(manifest("many", List.of(BINDING), references))));

        assertThat(report.state()).isEqualTo(State.UNREADABLE);
        assertThat(report.sentence()).contains("more assertions than are examined");
    }

    @Test
    void aClaimAboutACollectionOfFilesIsNotCheckable() throws EnvironmentException {
        MadeAssertion collection =
                MadeAssertion.of(
                        "c2pa.hash.collection.data", map("alg", text("sha256"), "uris", array()));

        ProvenanceReport report =
                soon(
                        store(
                                List.of(
                                        manifest(
                                                "collection",
                                                List.of(collection),
                                                List.of(collection.reference())))));

        assertThat(report.verdict()).isEqualTo(Verdict.NOT_CHECKABLE);
        assertThat(report.sentence()).contains("collection of files");
        assertThat(report.codes(Scope.ACTIVE, Outcome.FAILS))
                .containsExactly("assertion.collectionHash.incorrectFileCount");
    }

    /** Within the time that a processor takes for a few megabytes. */
    private static ProvenanceReport soon(byte[] store) throws EnvironmentException {
        long start = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        ProvenanceReport report = Made.validate(store, Made.otherList());
        assertThat(ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - start)
                .isLessThan(MOST_NANOS);
        return report;
    }

    private static byte[] store(List<byte[]> manifests) {
        return JumbfWriter.superbox(BoxUuid.STORE, "c2pa", manifests);
    }

    private static MadeAssertion ingredient(int number) {
        return MadeAssertion.of(
                "c2pa.ingredient.v2__" + number,
                map(
                        "relationship",
                        text("componentOf"),
                        "c2pa_manifest",
                        map(
                                "url",
                                text("self#jumbf=/c2pa/m" + number),
                                "hash",
                                new Cbor.Bytes(new byte[32]))));
    }

    private byte[] manifest(String label, List<MadeAssertion> assertions, List<Cbor> references) {
        Cbor claim =
                map(
                        "instanceID",
                        text("xmp:iid:" + label),
                        "claim_generator_info",
                        map("name", text("hostile")),
                        "signature",
                        text("self#jumbf=c2pa.signature"),
                        "created_assertions",
                        array(references.toArray(Cbor[]::new)),
                        "alg",
                        text("sha256"));
        return JumbfWriter.superbox(
                BoxUuid.MANIFEST,
                label,
                List.of(
                        JumbfWriter.superbox(
                                BoxUuid.ASSERTIONS,
                                "c2pa.assertions",
                                assertions.stream().map(MadeAssertion::box).toList()),
                        box(BoxUuid.CLAIM, "c2pa.claim.v2", CborWriter.write(claim)),
                        box(BoxUuid.SIGNATURE, "c2pa.signature", signature)));
    }

    private static byte[] box(BoxUuid kind, String name, byte[] cbor) {
        return JumbfWriter.superbox(kind, name, List.of(JumbfWriter.box("cbor", cbor)));
    }

    /** A real signature, over another claim. */
    private static byte[] signature() {
        SigningIdentity identity = SigningIdentity.selfMade("House", "house", Made.NOW);
        byte[] store = new C2paSigner(identity).sidecar(new byte[1], Made.report());
        try {
            Manifest manifest = new StoreReader().read(store).active();
            return manifest.content(manifest.signature());
        } catch (UnusableStoreException e) {
            throw new IllegalStateException("we made it", e);
        }
    }
}
