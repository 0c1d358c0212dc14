package dev.assay.viewer.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.assay.viewer.wire.FrameFacts;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.StandardOpenOption;
import org.junit.jupiter.api.Test;

/** Where a worker may cut the frame memory, doing so is an error and not the end of the console. */
class CopiedPictureTest {
    private static final FrameFacts PICTURE =
            new FrameFacts(0, 2, 1, 0, false, "bgra", 8192, 8, "", "");

    @Test
    void aPictureIsCopiedAndOneThatWasCutOffIsAnError() throws Exception {
        byte[] pixels = {1, 2, 3, 4, 5, 6, 7, 8};
        try (FrameExchange exchange = FrameExchange.create();
                FileChannel worker =
                        FileChannel.open(exchange.frames(), StandardOpenOption.WRITE)) {
            exchange.copyPictures();
            worker.write(ByteBuffer.wrap(pixels), PICTURE.offset());

            ByteBuffer picture = exchange.look(PICTURE);
            worker.truncate(PICTURE.offset() + 1);

            assertThat(picture).isEqualTo(ByteBuffer.wrap(pixels));
            assertThatThrownBy(() -> exchange.look(PICTURE)).isInstanceOf(IOException.class);
        }
    }
}
