package dev.assay.model.provenance.c2pa.finding;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What codes mean, as the resource {@code codes.tsv} says: code, sentence and rule, a line each.
 *
 * @param sentence for the person at the screen
 * @param rule what had to hold, with the section of the specification
 */
record CodeWords(String sentence, String rule) {
    private static final Map<String, CodeWords> ALL = read();

    static CodeWords of(String label) {
        CodeWords words = ALL.get(label);
        if (words == null) {
            throw new IllegalStateException("no words for " + label);
        }
        return words;
    }

    private static Map<String, CodeWords> read() {
        try (InputStream in = CodeWords.class.getResourceAsStream("codes.tsv")) {
            if (in == null) {
                throw new IllegalStateException("codes.tsv is not there");
            }
            Map<String, CodeWords> all = new HashMap<>();
            BufferedReader lines =
                    new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
            for (String line : lines.lines().toList()) {
                List<String> cells = List.of(line.split("\t", -1));
                all.put(cells.get(0), new CodeWords(cells.get(1), cells.get(2)));
            }
            return Map.copyOf(all);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
