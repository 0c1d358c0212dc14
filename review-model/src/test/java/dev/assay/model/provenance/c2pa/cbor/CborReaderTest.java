package dev.assay.model.provenance.c2pa.cbor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.assay.model.provenance.c2pa.source.MalformedException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;

class CborReaderTest {
    @Test
    void whatIsWrittenIsRead() throws MalformedException {
        Cbor item =
                new Cbor.Map(
                        List.of(
                                new Cbor.Entry(new Cbor.Text("n"), new Cbor.Int(-70_000)),
                                new Cbor.Entry(
                                        new Cbor.Int(33),
                                        new Cbor.Array(List.of(new Cbor.Simple(22))))));

        assertThat(CborReader.read(CborWriter.write(item))).isEqualTo(item);
    }

    @Test
    void openLengthsAreRead() throws MalformedException {
        assertThat(CborReader.read(hex("9f0102ff")).items()).hasSize(2);
        assertThat(CborReader.read(hex("7f6161626263ff"))).isEqualTo(new Cbor.Text("abc"));
    }

    @Test
    void bombsAreRefused() {
        byte[] deep = new byte[100_000];
        Arrays.fill(deep, (byte) 0x81);
        for (byte[] bad :
                List.of(
                        deep,
                        hex("9bffffffffffffffff"),
                        hex("5b00000000ffffffff"),
                        hex("bb7fffffffffffffff"),
                        hex("ff"),
                        hex("1c"),
                        hex("62c328"),
                        hex("0102"),
                        hex(""))) {
            assertThatThrownBy(() -> CborReader.read(bad)).isInstanceOf(MalformedException.class);
        }
    }

    private static byte[] hex(String text) {
        return HexFormat.of().parseHex(text);
    }
}
