package dev.assay.model.provenance.c2pa.binding;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.model.fault.EnvironmentException;
import dev.assay.model.job.Progress;
import dev.assay.model.provenance.ByteRange;
import dev.assay.model.provenance.c2pa.cbor.Cbor;
import dev.assay.model.provenance.c2pa.claim.Assertion;
import dev.assay.model.provenance.c2pa.container.Container;
import dev.assay.model.provenance.c2pa.digest.HashAlgorithm;
import dev.assay.model.provenance.c2pa.finding.Code;
import dev.assay.model.provenance.c2pa.jumbf.BoxUuid;
import dev.assay.model.provenance.c2pa.jumbf.Superbox;
import dev.assay.model.provenance.c2pa.source.ArraySource;
import java.util.List;
import org.junit.jupiter.api.Test;

class MultiAssetHashTest {
    private static final byte[] FILE = {0, 1, 2, 3, 4, 5, 6, 7, 8, 9};
    private static final byte[] SECOND = HashAlgorithm.SHA256.of(new byte[] {6, 7, 8, 9});

    @Test
    void everyPartIsComparedAsAFileOfItsOwn() throws EnvironmentException {
        assertThat(check(part(6, 4, false))).isEqualTo(Code.MULTI_MATCH);
        assertThat(check(part(5, 4, false))).isEqualTo(Code.MULTI_MISMATCH);
    }

    @Test
    void onlyOptionalPartsMayBeMissing() throws EnvironmentException {
        assertThat(check(part(8, 4, false))).isEqualTo(Code.MULTI_MISSING);
        assertThat(check(part(8, 4, true))).isEqualTo(Code.MULTI_MATCH);
    }

    @Test
    void partsThatOverlapOrSayNoPlaceAreMalformed() throws EnvironmentException {
        assertThat(check(part(6, 4, false), part(8, 2, false))).isEqualTo(Code.MULTI_MALFORMED);
        assertThat(check(part(-1, 4, false))).isEqualTo(Code.MULTI_MALFORMED);
        assertThat(check()).isEqualTo(Code.MULTI_MALFORMED);
    }

    private static Code check(Cbor... parts) throws EnvironmentException {
        Cbor assertion = map(entry("parts", new Cbor.Array(List.of(parts))));
        Cbor hash =
                map(
                        entry("exclusions", new Cbor.Array(List.of())),
                        entry("hash", new Cbor.Bytes(SECOND)));
        ByteRange none = new ByteRange(0, 0);
        Superbox box =
                new Superbox(none, none, BoxUuid.CBOR, "c2pa.hash.data__1", List.of(), List.of());
        Assertion named = new Assertion("c2pa.hash.data__1", box, new byte[0], hash, true);
        Container container = new Container("test", true, null, null, null, List.of(), List.of());
        Subject subject =
                new Subject(
                        new ArraySource(FILE), container, List.of(), false, null, Progress.NONE);
        return new MultiAssetHash(assertion, List.of(named), "sha256", subject).check();
    }

    private static Cbor part(long offset, long length, boolean optional) {
        return map(
                entry(
                        "location",
                        map(
                                entry("byteOffset", new Cbor.Int(offset)),
                                entry("length", new Cbor.Int(length)))),
                entry(
                        "hashAssertion",
                        map(
                                entry(
                                        "url",
                                        new Cbor.Text(
                                                "self#jumbf=c2pa.assertions/c2pa.hash.data__1")),
                                entry("hash", new Cbor.Bytes(SECOND)))),
                entry("optional", new Cbor.Simple(optional ? 21 : 20)));
    }

    private static Cbor map(Cbor.Entry... entries) {
        return new Cbor.Map(List.of(entries));
    }

    private static Cbor.Entry entry(String key, Cbor value) {
        return new Cbor.Entry(new Cbor.Text(key), value);
    }
}
