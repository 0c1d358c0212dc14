package dev.assay.viewer.worker.decode;

import dev.assay.viewer.wire.FrameFault;
import dev.assay.viewer.wire.RefusalCode;
import dev.assay.viewer.worker.pdf.PdfPages;
import dev.assay.viewer.worker.task.BrokenFrameException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;

/** Opens a PDF document as a series of pictures. */
final class PdfOpener {
    private static final byte[] SIGNATURE = "%PDF-".getBytes(StandardCharsets.US_ASCII);

    private PdfOpener() {}

    static boolean knows(MediaBytes media) throws IOException {
        ByteBuffer head = ByteBuffer.allocate(SIGNATURE.length);
        while (head.hasRemaining() && media.read(head.position(), head) > 0) {
            // until it is full or the media ends
        }
        return head.flip().equals(ByteBuffer.wrap(SIGNATURE));
    }

    static OpenMedia open(MediaBytes media, int wanted, long budget) throws RefusedException {
        if (wanted > 0) {
            throw new RefusedException(RefusalCode.NO_SUCH_STREAM);
        }
        PdfPictures pictures;
        try {
            pictures = new PdfPictures(new PdfPages(new PdfBytes(media)), budget);
        } catch (InvalidPasswordException e) {
            throw new RefusedException(RefusalCode.UNSUPPORTED_CODEC, "encrypted-pdf");
        } catch (IOException e) {
            throw new RefusedException(RefusalCode.DAMAGED);
        }
        for (int i = 0; i < pictures.table().count(); i++) {
            try {
                return new OpenMedia(
                        media,
                        PaintedFacts.of("pdf", "pages", pictures.get(i), pictures.table(), 1),
                        pictures,
                        -1);
            } catch (BrokenFrameException e) {
                if (e.code() == FrameFault.MEMORY.code()) {
                    pictures.close();
                    throw new RefusedException(RefusalCode.MEMORY);
                }
            }
        }
        pictures.close();
        throw new RefusedException(RefusalCode.DAMAGED);
    }
}
