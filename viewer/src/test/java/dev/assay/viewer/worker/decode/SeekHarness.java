package dev.assay.viewer.worker.decode;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Assumptions;

/**
 * Random seeks over every clip with known hashes, each compared with the hash of that frame. No
 * decoded picture is kept in between, so that every seek is one. Long form: {@code SeekHarness
 * SEEKS SEED}.
 */
public final class SeekHarness {
    private static final int THREADS = 2;

    private final Raster md5 = new Raster("MD5");
    private final List<String> misses = new ArrayList<>();
    private int done;

    static Path folder() {
        Path folder = Path.of(System.getProperty("assay.testdata", "testdata")).resolve("media");
        if (!Files.isDirectory(folder)) {
            if (Boolean.getBoolean("assay.testdata.required")) {
                Assertions.fail("the test data are required and not there");
            }
            Assumptions.abort("skipped: no test data");
        }
        return folder;
    }

    /** Files that decode, each with the hashes of its frames in order. */
    record Known(String name, List<String> hashes) {}

    static List<Known> known() throws IOException {
        List<String> rows = Files.readAllLines(folder().resolve("index.tsv"));
        List<String> columns = List.of(rows.getFirst().split("\t", -1));
        List<Known> known = new ArrayList<>();
        for (String row : rows.subList(1, rows.size())) {
            String[] cells = row.split("\t", -1);
            String hashes = cells[columns.indexOf("framemd5")];
            // JPEG XL cannot be decoded by this build, and says so
            if (cells[columns.indexOf("status")].equals("ok")
                    && !hashes.isEmpty()
                    && !cells[0].endsWith(".jxl")) {
                known.add(
                        new Known(
                                cells[0],
                                Files.readAllLines(folder().resolve(hashes)).stream()
                                        .filter(line -> !line.isBlank() && !line.startsWith("#"))
                                        .map(line ->
                                                line.substring(line.lastIndexOf(',') + 1).strip())
                                        .toList()));
            }
        }
        return known;
    }

    /** Seeks in one file. */
    void seek(Known known, int seeks, SplittableRandom random) throws Exception {
        byte[] bytes = Files.readAllBytes(folder().resolve(known.name()));
        try (OpenMedia media = new Opener(new InMemory(bytes), THREADS, 1).open(-1)) {
            for (int i = 0; i < seeks; i++) {
                int frame = random.nextInt(known.hashes().size());
                AVFrame picture = media.decode(frame);
                if (!md5.hash(picture).equals(known.hashes().get(frame))) {
                    misses.add(known.name() + " frame " + frame);
                }
                done++;
            }
        }
    }

    List<String> misses() {
        return misses;
    }

    @SuppressWarnings("SystemOut") // its purpose
    public static void main(String[] arguments) throws Exception {
        NativeCode.load();
        int seeks = Integer.parseInt(arguments[0]);
        SplittableRandom random = new SplittableRandom(Long.parseLong(arguments[1]));
        List<Known> files = known();
        SeekHarness harness = new SeekHarness();
        long began = System.nanoTime();
        for (int i = 0; i < files.size(); i++) {
            int share = seeks / files.size() + (i < seeks % files.size() ? 1 : 0);
            harness.seek(files.get(i), share, random);
        }
        System.out.printf(
                "%d seeks over %d files, seed %s: %d misses %s, %.0f s%n",
                harness.done,
                files.size(),
                arguments[1],
                harness.misses.size(),
                harness.misses,
                (System.nanoTime() - began) / 1e9);
    }
}
