package dev.assay.viewer.media;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Documents made here, through a real worker. */
class PdfTest {
    private static final WorkerSettings SETTINGS = WorkerSettings.standard().withoutPrestart();

    @Test
    void pagesAreFramesInTheirOrder() throws Exception {
        byte[] document =
                document(
                        "1 0 0 rg 0 0 100 50 re f",
                        "0 0 1 rg 0 25 100 25 re f BT /F1 12 Tf 10 5 Td (Assay) Tj ET");
        try (MediaWorkers workers = new SandboxedWorkers(SETTINGS)) {
            OpenOutcome outcome =
                    workers.open(new BytesAtHand(ByteBuffer.wrap(document)), OpenOptions.DEFAULT);
            assertThat(outcome).isInstanceOf(OpenOutcome.Opened.class);
            if (outcome instanceof OpenOutcome.Opened(MediaSession session)) {
                try (session) {
                    assertThat(session.index().count()).isEqualTo(2);
                    assertThat(session.info().container()).isEqualTo("pdf");
                    assertThat(pixel(session.frame(0), 50, 50)).isEqualTo(0xffff0000);
                    FrameOutcome second = session.frame(1);
                    assertThat(pixel(second, 50, 10)).isEqualTo(0xff0000ff);
                    assertThat(pixel(second, 190, 90)).isEqualTo(0xffffffff);
                    assertThat(darkest(second)).as("letters are drawn").isLessThan(64);
                    assertThat(session.hashed(1))
                            .isInstanceOfSatisfying(
                                    DecodedFrame.class,
                                    frame -> assertThat(frame.md5()).hasSize(32));
                }
            }
        }
    }

    @Test
    void whatOnlyBeginsLikeADocumentIsRefused() throws Exception {
        byte[] nothing = "%PDF-1.7\nnothing".getBytes(StandardCharsets.US_ASCII);
        try (MediaWorkers workers = new SandboxedWorkers(SETTINGS)) {
            assertThat(workers.open(new BytesAtHand(ByteBuffer.wrap(nothing)), OpenOptions.DEFAULT))
                    .isInstanceOfSatisfying(
                            OpenOutcome.Refused.class,
                            refused -> assertThat(refused.kind()).isEqualTo(RefusalKind.DAMAGED));
        }
    }

    private static int pixel(FrameOutcome outcome, int x, int y) {
        assertThat(outcome).isInstanceOf(DecodedFrame.class);
        DecodedFrame frame = (DecodedFrame) outcome;
        assertThat(frame.width()).isEqualTo(200);
        assertThat(frame.height()).isEqualTo(100);
        return frame.bgra().order(ByteOrder.LITTLE_ENDIAN).getInt(4 * (y * frame.width() + x));
    }

    private static int darkest(FrameOutcome outcome) {
        int darkest = 255;
        for (int y = 55; y < 95; y++) {
            for (int x = 15; x < 120; x++) {
                darkest = Math.min(darkest, pixel(outcome, x, y) >> 16 & 0xff);
            }
        }
        return darkest;
    }

    /** Pages of 100 by 50 points. */
    private static byte[] document(String... contents) {
        List<String> objects = new ArrayList<>();
        StringBuilder kids = new StringBuilder();
        for (int i = 0; i < contents.length; i++) {
            kids.append(4 + 2 * i).append(" 0 R ");
        }
        objects.add("<</Type/Catalog/Pages 2 0 R>>");
        objects.add("<</Type/Pages/Count %d/Kids[%s]>>".formatted(contents.length, kids));
        objects.add("<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>");
        for (int i = 0; i < contents.length; i++) {
            objects.add(
                    ("<</Type/Page/Parent 2 0 R/MediaBox[0 0 100 50]/Contents %d 0 R"
                                    + "/Resources<</Font<</F1 3 0 R>>>>>>")
                            .formatted(5 + 2 * i));
            objects.add(
                    "<</Length %d>>stream\n%s\nendstream"
                            .formatted(contents[i].length(), contents[i]));
        }
        StringBuilder file = new StringBuilder("%PDF-1.4\n");
        List<Integer> places = new ArrayList<>();
        for (int i = 0; i < objects.size(); i++) {
            places.add(file.length());
            file.append("%d 0 obj\n%s\nendobj\n".formatted(i + 1, objects.get(i)));
        }
        int table = file.length();
        file.append("xref\n0 %d\n0000000000 65535 f \n".formatted(objects.size() + 1));
        places.forEach(place -> file.append("%010d 00000 n \n".formatted(place)));
        file.append(
                "trailer<</Size %d/Root 1 0 R>>\nstartxref\n%d\n%%%%EOF\n"
                        .formatted(objects.size() + 1, table));
        return file.toString().getBytes(StandardCharsets.US_ASCII);
    }
}
