package dev.assay.viewer.worker.decode;

import static org.assertj.core.api.Assertions.assertThatIOException;

import java.nio.ByteBuffer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class AvioBridgeTest {
    @BeforeAll
    static void load() {
        NativeCode.load();
    }

    @Test
    void aDefectUnderForeignCodeIsAnExceptionNotTheEndOfTheProcess() {
        MediaBytes defective =
                new MediaBytes() {
                    @Override
                    public long length() {
                        return 1000;
                    }

                    @Override
                    public int read(long position, ByteBuffer into) {
                        throw new IndexOutOfBoundsException("a defect");
                    }
                };
        assertThatIOException()
                .isThrownBy(() -> new Container(defective))
                .withCauseInstanceOf(IndexOutOfBoundsException.class);
    }
}
