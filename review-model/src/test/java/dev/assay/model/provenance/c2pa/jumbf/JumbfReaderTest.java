package dev.assay.model.provenance.c2pa.jumbf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.assay.model.provenance.c2pa.source.MalformedException;
import java.nio.ByteBuffer;
import java.util.List;
import org.junit.jupiter.api.Test;

class JumbfReaderTest {
    @Test
    void whatIsWrittenIsRead() throws MalformedException {
        byte[] inner =
                JumbfWriter.superbox(
                        BoxUuid.CBOR, "a", List.of(JumbfWriter.box("cbor", new byte[] {1})));
        Superbox root =
                JumbfReader.read(JumbfWriter.superbox(BoxUuid.STORE, "c2pa", List.of(inner)));

        assertThat(root.uuid()).isEqualTo(BoxUuid.STORE);
        assertThat(root.children()).extracting(Superbox::label).containsExactly("a");
        assertThat(root.children().getFirst().content("cbor").orElseThrow().content().length())
                .isEqualTo(1);
    }

    @Test
    void nestingAndLengthsAreBounded() {
        byte[] box = JumbfWriter.superbox(BoxUuid.STORE, "x", List.of());
        for (int i = 0; i < 1000; i++) {
            box = JumbfWriter.superbox(BoxUuid.STORE, "x", List.of(box));
        }
        byte[] deep = box;
        byte[] longer = JumbfWriter.superbox(BoxUuid.STORE, "x", List.of());
        ByteBuffer.wrap(longer).putInt(8, Integer.MAX_VALUE);

        assertThatThrownBy(() -> JumbfReader.read(deep)).isInstanceOf(MalformedException.class);
        assertThatThrownBy(() -> JumbfReader.read(longer)).isInstanceOf(MalformedException.class);
    }
}
