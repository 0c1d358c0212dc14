package dev.assay.viewer.frame;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.viewer.fx.OnFx;
import dev.assay.viewer.media.DecodedFrame;
import dev.assay.viewer.media.FileSource;
import dev.assay.viewer.media.FrameOutcome;
import dev.assay.viewer.media.MediaInfo;
import dev.assay.viewer.media.MediaSession;
import dev.assay.viewer.media.MediaWorkers;
import dev.assay.viewer.media.OpenOptions;
import dev.assay.viewer.media.OpenOutcome;
import dev.assay.viewer.media.SandboxedWorkers;
import dev.assay.viewer.media.WorkerSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import javafx.geometry.Point2D;
import javafx.scene.Scene;
import javafx.scene.image.PixelReader;
import javafx.scene.paint.Color;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/**
 * The number in the picture, read from the pixels of the real viewer, is the number of the frame.
 * Sixteen cells in the top rows of the unturned picture, the highest bit left, bright is one. Where
 * the cells lie on screen is worked out here from the columns of the index, not by the viewer.
 * Turned and stretched clips, and one in eight of the others; {@code -Dassay.barcodes.all=true}
 * takes them all.
 */
class BarcodeTest {
    private static final int CELLS = 16;
    private static final double DOWN = 1 / 30.0;

    /** Frames of turned and stretched clips, and of every other. */
    private static final int MANY = 12;

    private static final int FEW = 2;
    private static final int ONE_IN = 8;

    private record Clip(String name, List<Integer> numbers, int turn, double shape) {
        boolean upright() {
            return turn == 0 && shape == 1;
        }
    }

    @Test
    void theNumberInThePictureIsThatOfTheFrame() throws Exception {
        int seen = 0;
        try (MediaWorkers workers = new SandboxedWorkers(WorkerSettings.standard())) {
            for (Clip clip : clips()) {
                try (FileSource source = new FileSource(folder().resolve(clip.name));
                        MediaSession session = open(workers, source)) {
                    seen += look(session, clip);
                }
            }
        }
        assertThat(seen).isGreaterThan(40);
    }

    private static MediaSession open(MediaWorkers workers, FileSource source) throws Exception {
        OpenOutcome outcome = workers.open(source, OpenOptions.DEFAULT);
        assertThat(outcome).isInstanceOf(OpenOutcome.Opened.class);
        return ((OpenOutcome.Opened) outcome).session();
    }

    private static int look(MediaSession session, Clip clip) {
        TreeSet<Integer> frames = new TreeSet<>();
        int count = clip.numbers.size();
        int most = Math.min(clip.upright() ? FEW : MANY, count);
        for (int i = 0; i < most; i++) {
            frames.add(most == 1 ? 0 : i * (count - 1) / (most - 1));
        }
        FrameView stage = OnFx.get(FrameView::new);
        for (int frame : frames) {
            FrameOutcome outcome = session.frame(frame);
            assertThat(outcome).as(clip.name).isInstanceOf(DecodedFrame.class);
            Reading read = onScreen(stage, (DecodedFrame) outcome, session.info(), clip);
            assertThat(read.readable()).as(clip.name).isNotZero();
            assertThat(read.number())
                    .as("%s, frame %d", clip.name, frame)
                    .isEqualTo(clip.numbers.get(frame) & read.readable());
        }
        return frames.size();
    }

    /** What was read, and where the picture was opaque enough to be read, bit by bit. */
    private record Reading(int number, int readable) {}

    private static Reading onScreen(
            FrameView stage, DecodedFrame frame, MediaInfo info, Clip clip) {
        return OnFx.get(() -> {
            double width = 420;
            double height = 300;
            if (stage.getScene() == null) {
                new Scene(stage, width, height, Color.BLACK);
            }
            stage.resize(width, height);
            stage.layout();
            stage.show(PixelFrame.of(frame, info));
            stage.layout();
            PixelReader seen = stage.getScene().snapshot(null).getPixelReader();
            int number = 0;
            int readable = 0;
            for (int cell = 0; cell < CELLS; cell++) {
                int alpha = alpha(frame, (cell + 0.5) / CELLS);
                Point2D at = place((cell + 0.5) / CELLS, DOWN, clip, frame, width, height);
                int argb = seen.getArgb((int) at.getX(), (int) at.getY());
                boolean opaque = alpha > 64;
                readable = readable * 2 + (opaque ? 1 : 0);
                number = number * 2 + (opaque && (argb >> 8 & 0xff) > alpha / 2 ? 1 : 0);
            }
            return new Reading(number, readable);
        });
    }

    private static int alpha(DecodedFrame frame, double across) {
        int x = (int) (across * frame.width());
        int y = (int) (DOWN * frame.height());
        return frame.bgra().get(4 * (y * frame.width() + x) + 3) & 0xff;
    }

    /**
     * Where a place of the unturned picture, in parts of its sides, is to be on screen.
     *
     * @param clip its turn is against the clock, as files count
     */
    private static Point2D place(
            double across,
            double down,
            Clip clip,
            DecodedFrame frame,
            double width,
            double height) {
        double x = across;
        double y = down;
        double wide = frame.width() * clip.shape;
        double high = frame.height();
        for (int i = 0; i < Math.floorMod(clip.turn / 90, 4); i++) {
            double turned = x;
            x = y;
            y = 1 - turned;
            double side = wide;
            wide = high;
            high = side;
        }
        double scale = Math.min(width / wide, height / high);
        return new Point2D(
                width / 2 + (x - 0.5) * wide * scale, height / 2 + (y - 0.5) * high * scale);
    }

    private static List<Clip> clips() throws IOException {
        List<String> rows = Files.readAllLines(folder().resolve("index.tsv"));
        List<String> columns = List.of(rows.getFirst().split("\t", -1));
        List<String> codes = Files.readAllLines(folder().resolve("barcodes.tsv"));
        List<Clip> clips = new ArrayList<>();
        for (String code : codes.subList(1, codes.size())) {
            String[] known = code.split("\t", -1);
            for (String row : rows) {
                String[] cells = row.split("\t", -1);
                if (cells[0].equals(known[0]) && cells[columns.indexOf("status")].equals("ok")) {
                    Clip clip =
                            new Clip(
                                    known[0],
                                    numbers(known[2]),
                                    turn(cells[columns.indexOf("rotation")]),
                                    shape(cells[columns.indexOf("sar")]));
                    if (Boolean.getBoolean("assay.barcodes.all")
                            || !clip.upright()
                            || codes.indexOf(code) % ONE_IN == 0) {
                        clips.add(clip);
                    }
                }
            }
        }
        return clips;
    }

    private static List<Integer> numbers(String ranges) {
        List<Integer> numbers = new ArrayList<>();
        for (String range : ranges.split(",", -1)) {
            String[] ends = range.split("-", -1);
            int last = Integer.parseInt(ends[ends.length - 1]);
            for (int i = Integer.parseInt(ends[0]); i <= last; i++) {
                numbers.add(i);
            }
        }
        return numbers;
    }

    private static int turn(String degrees) {
        return degrees.isEmpty() ? 0 : Integer.parseInt(degrees);
    }

    private static double shape(String sar) {
        String[] parts = sar.split(":", -1);
        return parts.length < 2 ? 1 : Double.parseDouble(parts[0]) / Double.parseDouble(parts[1]);
    }

    private static Path folder() {
        Path folder = Path.of(System.getProperty("assay.testdata", "testdata")).resolve("media");
        if (!Files.isDirectory(folder)) {
            if (Boolean.getBoolean("assay.testdata.required")) {
                Assertions.fail("the test data are required and not there");
            }
            Assumptions.abort("skipped: no test data");
        }
        return folder;
    }
}
