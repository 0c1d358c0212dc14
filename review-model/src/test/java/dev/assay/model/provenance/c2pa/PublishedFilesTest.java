package dev.assay.model.provenance.c2pa;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.model.fault.EnvironmentException;
import dev.assay.model.item.FileSource;
import dev.assay.model.job.Progress;
import dev.assay.model.provenance.Finding.Outcome;
import dev.assay.model.provenance.Finding.Scope;
import dev.assay.model.provenance.ProvenanceReport;
import dev.assay.model.provenance.State;
import dev.assay.model.provenance.c2pa.trust.TrustFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/** Files of others with known answers: state and failure codes of the active manifest. */
class PublishedFilesTest {
    private static final Instant CLOCK = Instant.parse("2026-11-20T07:00:00Z");
    private static final String UNTRUSTED = "signingCredential.untrusted";

    /** Rows that must come out right, of all that nobody contests; may only go up. */
    private static final int RIGHT = 159;

    @Test
    void stateAndCodesAreThoseOfTheReferenceReader() throws IOException, EnvironmentException {
        Path root = data();
        C2paValidator validator =
                new C2paValidator(TrustFiles.read(List.of(root.resolve("trust"))));
        List<String> wrong = new ArrayList<>();
        int rows = 0;
        for (Map<String, String> row : rows(root.resolve("expected.tsv"))) {
            String name = row.getOrDefault("file", "");
            boolean apart = name.endsWith(".c2pa") || name.endsWith(".m4s");
            if (apart || row.getOrDefault("what", "").contains("CONTESTED")) {
                continue;
            }
            rows++;
            try (FileSource bytes = FileSource.open(root.resolve("media").resolve(name))) {
                ProvenanceReport report = validator.validate(Asset.of(bytes), CLOCK, Progress.NONE);
                if (!same(report, row)) {
                    wrong.add(name + " " + report.state());
                }
            }
        }

        assertThat(rows - wrong.size()).as("wrong: %s", wrong).isGreaterThanOrEqualTo(RIGHT);
    }

    private static boolean same(ProvenanceReport report, Map<String, String> row) {
        Set<String> expected = new HashSet<>();
        for (String code : row.getOrDefault("fail_active", "").split(";", -1)) {
            if (!code.isEmpty() && !code.startsWith("cawg.")) {
                expected.add(code);
            }
        }
        Set<String> found = new HashSet<>(report.codes(Scope.ACTIVE, Outcome.FAILS));
        if (report.state() == State.VALID) {
            found.remove(UNTRUSTED);
            expected.remove(UNTRUSTED);
        }
        boolean state = report.state().word().equals(row.get("state"));
        return state && (report.state() == State.UNREADABLE || found.equals(expected));
    }

    private static List<Map<String, String>> rows(Path table) throws IOException {
        List<String> lines = Files.readAllLines(table);
        String[] names = lines.getFirst().split("\t", -1);
        List<Map<String, String>> rows = new ArrayList<>();
        for (String line : lines.subList(1, lines.size())) {
            String[] cells = line.split("\t", -1);
            Map<String, String> row = new HashMap<>();
            for (int i = 0; i < Math.min(names.length, cells.length); i++) {
                row.put(names[i], cells[i]);
            }
            rows.add(row);
        }
        return rows;
    }

    private static Path data() {
        Path root = Path.of(System.getProperty("assay.testdata", "testdata")).resolve("c2pa");
        if (!Files.isDirectory(root)) {
            if (Boolean.getBoolean("assay.testdata.required")) {
                throw new AssertionError("the files with known answers are not there");
            }
            Assumptions.abort("skipped: the files with known answers are not there");
        }
        return root;
    }
}
