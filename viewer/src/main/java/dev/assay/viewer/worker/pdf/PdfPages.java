package dev.assay.viewer.worker.pdf;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.IntBuffer;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.io.RandomAccessRead;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;

/**
 * The pages of one document, drawn at twice the size of print (144 dots an inch), smaller where a
 * page would have more than {@link #MOST_PIXELS}. Nothing in a document runs or is followed: no
 * script, no action, no reference to another file. Memory and time are bounded by the worker's own
 * limits.
 */
public final class PdfPages implements AutoCloseable {
    /** Pixels of one page. */
    public static final long MOST_PIXELS = 16_000_000;

    private static final double SCALE = 2;
    private static final int OPAQUE = 0xff000000;

    private final PDDocument document;
    private final PDFRenderer renderer;

    /** One page as it was drawn: 0xAARRGGBB, opaque, rows packed. */
    public record Drawn(int width, int height, IntBuffer argb) {}

    /**
     * @throws org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException when it is locked
     * @throws IOException when it is no document that can be read
     */
    public PdfPages(RandomAccessRead bytes) throws IOException {
        // the list of system fonts is written where nothing is kept
        System.setProperty("pdfbox.fontcache", System.getProperty("java.io.tmpdir"));
        try {
            document = Loader.loadPDF(bytes, "", null, null, IOUtils.createMemoryOnlyStreamCache());
        } catch (RuntimeException | StackOverflowError e) {
            throw new IOException("not a document", e);
        }
        renderer = new PDFRenderer(document);
    }

    public int count() {
        return document.getNumberOfPages();
    }

    /**
     * Draws a page, white where it paints nothing.
     *
     * @throws IOException when its content cannot be drawn
     */
    public Drawn draw(int page) throws IOException {
        try {
            PDRectangle box = document.getPage(page).getCropBox();
            double area = Math.max((double) box.getWidth() * box.getHeight(), 1);
            double scale = Math.min(SCALE, Math.sqrt(MOST_PIXELS / area));
            BufferedImage image = renderer.renderImage(page, (float) scale, ImageType.RGB);
            int width = image.getWidth();
            int height = image.getHeight();
            int[] pixels = image.getRGB(0, 0, width, height, null, 0, width);
            for (int i = 0; i < pixels.length; i++) {
                pixels[i] |= OPAQUE;
            }
            return new Drawn(width, height, IntBuffer.wrap(pixels));
        } catch (RuntimeException | StackOverflowError e) {
            // the library's own answer to much that is malformed
            throw new IOException("the page cannot be drawn", e);
        }
    }

    @Override
    public void close() throws IOException {
        document.close();
    }
}
