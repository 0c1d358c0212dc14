package dev.assay.model.provenance.c2pa.binding;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.model.fault.EnvironmentException;
import dev.assay.model.job.Progress;
import dev.assay.model.provenance.ByteMap;
import dev.assay.model.provenance.ByteMap.Cover;
import dev.assay.model.provenance.ByteRange;
import dev.assay.model.provenance.c2pa.cbor.Cbor;
import dev.assay.model.provenance.c2pa.container.Container;
import dev.assay.model.provenance.c2pa.digest.HashAlgorithm;
import dev.assay.model.provenance.c2pa.finding.Code;
import dev.assay.model.provenance.c2pa.source.ArraySource;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class DataHashTest {
    private static final byte[] FILE = {0, 1, 2, 3, 4, 5, 6, 7, 8, 9};
    private static final byte[] AROUND = HashAlgorithm.SHA256.of(new byte[] {0, 1, 6, 7, 8, 9});

    @Test
    void theStoresOwnPlaceMayBeLeftOut() throws EnvironmentException {
        BindingOutcome outcome = check(List.of(new ByteRange(2, 4)), new ByteRange(2, 4));

        assertThat(outcome.code()).isEqualTo(Code.DATA_MATCH);
        assertThat(outcome.map().parts())
                .extracting(ByteMap.Part::cover)
                .containsExactly(Cover.HASHED, Cover.STORE, Cover.HASHED);
    }

    @Test
    void aDeclaredPlaceIsNotBelieved() throws EnvironmentException {
        assertThat(check(List.of(new ByteRange(2, 4)), new ByteRange(2, 3)).code())
                .isEqualTo(Code.DATA_MISMATCH);
    }

    @Test
    void overlappingAndBackwardExclusionsAreMalformed() throws EnvironmentException {
        ByteRange place = new ByteRange(2, 4);
        assertThat(check(List.of(place, new ByteRange(5, 2)), place).code())
                .isEqualTo(Code.DATA_MALFORMED);
        assertThat(check(List.of(place, new ByteRange(0, 1)), place).code())
                .isEqualTo(Code.DATA_MALFORMED);
    }

    @Test
    void exclusionsBeyondTheEndDoNotHold() throws EnvironmentException {
        ByteRange place = new ByteRange(2, 4);
        assertThat(check(List.of(place, new ByteRange(8, 1L << 60)), place).code())
                .isEqualTo(Code.DATA_MISMATCH);
    }

    private static BindingOutcome check(List<ByteRange> exclusions, ByteRange place)
            throws EnvironmentException {
        List<Cbor> items = new ArrayList<>();
        for (ByteRange range : exclusions) {
            items.add(
                    new Cbor.Map(
                            List.of(
                                    entry("start", new Cbor.Int(range.offset())),
                                    entry("length", new Cbor.Int(range.length())))));
        }
        Cbor assertion =
                new Cbor.Map(
                        List.of(
                                entry("exclusions", new Cbor.Array(items)),
                                entry("hash", new Cbor.Bytes(AROUND))));
        Container container = new Container("test", true, null, null, null, List.of(), List.of());
        Subject subject =
                new Subject(
                        new ArraySource(FILE),
                        container,
                        List.of(place),
                        false,
                        null,
                        Progress.NONE);
        return new DataHash(assertion, HashAlgorithm.SHA256, subject).check();
    }

    private static Cbor.Entry entry(String key, Cbor value) {
        return new Cbor.Entry(new Cbor.Text(key), value);
    }
}
