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
import org.junit.jupiter.api.TestInstance;

/** Files of others with known answers: state and failure codes of the active manifest. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PublishedFilesTest {
    private static final Instant CLOCK = Instant.parse("2026-11-20T07:00:00Z");
    private static final String UNTRUSTED = "signingCredential.untrusted";

    /** Rows that must come out right, of all that nobody contests; may only go up. */
    private static final int RIGHT = 159;

    private final Map<String, ProvenanceReport> reports = new HashMap<>();

    @Test
    void stateAndCodesAreThoseOfTheReferenceReader() throws IOException, EnvironmentException {
        List<String> wrong = new ArrayList<>();
        int rows = 0;
        for (Map<String, String> row : uncontested()) {
            rows++;
            ProvenanceReport report = withTheTestLists(row);
            boolean unread = !examined(report);
            if (!report.state().word().equals(row.get("state"))
                    || !(unread || codes(report).equals(codes(row, "fail_active", report)))) {
                wrong.add(row.get("file") + " " + report.state());
            }
        }

        assertThat(rows - wrong.size()).as("wrong: %s", wrong).isGreaterThanOrEqualTo(RIGHT);
    }

    /** Beside the state: what fails for ingredients, and what is only told. */
    @Test
    void codesOfIngredientsAndNotesAreThoseOfTheReferenceReader()
            throws IOException, EnvironmentException {
        List<String> wrong = new ArrayList<>();
        for (Map<String, String> row : uncontested()) {
            ProvenanceReport report = withTheTestLists(row);
            Set<String> failures = new HashSet<>(report.codes(Scope.INGREDIENT, Outcome.FAILS));
            Set<String> notes = new HashSet<>(report.codes(Scope.ACTIVE, Outcome.NOTE));
            if (examined(report)
                    && !(failures.equals(listed(row, "fail_ingredient"))
                            && notes.equals(listed(row, "informational")))) {
                wrong.add(row.get("file") + " " + failures + " " + notes);
            }
        }

        assertThat(wrong).isEmpty();
    }

    @Test
    void everyManifestAndEveryIngredientIsCountedOnce() throws IOException, EnvironmentException {
        List<String> wrong = new ArrayList<>();
        for (Map<String, String> row : uncontested()) {
            ProvenanceReport report = withTheTestLists(row);
            String found = report.manifests() + " and " + report.ingredientEdges();
            String expected = row.get("manifests") + " and " + row.get("ingredient_edges");
            if (!row.getOrDefault("ingredient_edges", "").isEmpty() && !found.equals(expected)) {
                wrong.add(row.get("file") + " " + found + " for " + expected);
            }
        }

        assertThat(wrong).isEmpty();
    }

    @Test
    void withThePublicListsStateAndCodesAreThoseOfTheReferenceReader()
            throws IOException, EnvironmentException {
        C2paValidator validator =
                validator(
                        "c2pa-trust-list.pem",
                        "c2pa-tsa-trust-list.pem",
                        "interim-anchors.pem",
                        "interim-allowed-end-entities.pem",
                        "eku-store.cfg");
        List<String> wrong = new ArrayList<>();
        for (Map<String, String> row : uncontested()) {
            ProvenanceReport report = validate(validator, row);
            String state = row.getOrDefault("state_public_anchors", "");
            boolean readable = !state.isEmpty() && examined(report);
            if (readable
                    && !(report.state().word().equals(state)
                            && codes(report).equals(codes(row, "fail_active_public", report)))) {
                wrong.add(row.get("file") + " " + report.state() + " for " + state);
            }
        }

        assertThat(wrong).isEmpty();
    }

    /** Of what the reference reader cannot read it gives no codes. */
    private static boolean examined(ProvenanceReport report) {
        return report.state() != State.UNREADABLE && report.state() != State.UNSUPPORTED;
    }

    private static C2paValidator validator(String... lists) throws EnvironmentException {
        Path trust = data().resolve("trust");
        List<Path> paths = new ArrayList<>();
        for (String list : lists) {
            paths.add(trust.resolve(list));
        }
        return new C2paValidator(TrustFiles.read(paths));
    }

    private ProvenanceReport withTheTestLists(Map<String, String> row)
            throws IOException, EnvironmentException {
        String file = row.getOrDefault("file", "");
        if (!reports.containsKey(file)) {
            reports.put(file, validate(validator(""), row));
        }
        return reports.get(file);
    }

    private static ProvenanceReport validate(C2paValidator validator, Map<String, String> row)
            throws IOException, EnvironmentException {
        Path media = data().resolve("media").resolve(row.getOrDefault("file", ""));
        try (FileSource bytes = FileSource.open(media)) {
            return validator.validate(Asset.of(bytes), CLOCK, Progress.NONE);
        }
    }

    private static Set<String> codes(ProvenanceReport report) {
        Set<String> found = new HashSet<>(report.codes(Scope.ACTIVE, Outcome.FAILS));
        if (report.state() == State.VALID) {
            found.remove(UNTRUSTED);
        }
        return found;
    }

    private static Set<String> codes(
            Map<String, String> row, String column, ProvenanceReport report) {
        Set<String> expected = listed(row, column);
        if (report.state() == State.VALID) {
            expected.remove(UNTRUSTED);
        }
        return expected;
    }

    /** The codes of a column, without those about identities. */
    private static Set<String> listed(Map<String, String> row, String column) {
        Set<String> expected = new HashSet<>();
        for (String code : row.getOrDefault(column, "").split(";", -1)) {
            if (!code.isEmpty() && !code.startsWith("cawg.")) {
                expected.add(code);
            }
        }
        return expected;
    }

    /** Rows about one file on its own that two versions of the reference reader agree on. */
    private static List<Map<String, String>> uncontested() throws IOException {
        return rows(data().resolve("expected.tsv")).stream()
                .filter(r -> !r.getOrDefault("what", "").contains("CONTESTED"))
                .filter(r -> !r.getOrDefault("file", "").endsWith(".c2pa"))
                .filter(r -> !r.getOrDefault("file", "").endsWith(".m4s"))
                .toList();
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
