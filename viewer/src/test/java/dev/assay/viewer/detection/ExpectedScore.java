package dev.assay.viewer.detection;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A row of the table of known scores: what a published model says of a file. */
record ExpectedScore(
        String model,
        String input,
        String preprocessing,
        String output,
        String element,
        String expected,
        double tolerance) {
    static List<ExpectedScore> read(Path table) throws IOException {
        List<ExpectedScore> rows = new ArrayList<>();
        for (String line : Files.readAllLines(table).subList(1, Files.readAllLines(table).size())) {
            String[] cell = line.split("\t", -1);
            double tolerance = Double.parseDouble(cell[6]);
            rows.add(
                    new ExpectedScore(
                            cell[0], cell[1], cell[2], cell[3], cell[4], cell[5], tolerance));
        }
        return rows;
    }

    /** The card's word for how the row's picture was resized; empty where the card decides. */
    String resize() {
        for (String word : List.of("nearest", "bilinear", "bicubic", "area")) {
            if (preprocessing.contains("PIL " + word)) {
                return word;
            }
        }
        return "";
    }

    double[] numbers() {
        String[] words = expected.split(" ", -1);
        double[] numbers = new double[words.length];
        for (int i = 0; i < words.length; i++) {
            numbers[i] = Double.parseDouble(words[i]);
        }
        return numbers;
    }

    @Override
    public String toString() {
        return model + " " + input + " " + output + " " + element + " " + resize();
    }
}
