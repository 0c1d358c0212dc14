package dev.assay.app.cli;

import dev.assay.app.workspace.StoreFinding;
import dev.assay.app.workspace.StoreReport;
import dev.assay.model.audit.Damage;
import dev.assay.model.store.Difference;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The answer of {@code assay log check}, as a document and as lines for a person. */
final class CheckDocument {
    private final boolean sound;
    private final Map<String, Object> document = new LinkedHashMap<>();
    private final List<String> lines = new ArrayList<>();

    CheckDocument(boolean sound) {
        this.sound = sound;
        document.put("verdict", sound ? "pass" : "fail");
    }

    void text(String member, String value) {
        document.put(member, value);
    }

    void whole(String member, long value) {
        document.put(member, value);
    }

    void truth(String member, boolean value) {
        document.put(member, value);
    }

    void line(String line) {
        lines.add(line);
    }

    /** Damage of the log first, then what is damaged beside it, then what is missing. */
    void damages(List<Damage> ofTheLog, StoreReport stores) {
        List<Map<String, Object>> damaged = new ArrayList<>();
        List<Map<String, Object>> missing = new ArrayList<>();
        for (Damage damage : ofTheLog) {
            damaged.add(row(word(damage.part()), damage.index(), "sentence", damage.sentence()));
            line("log, " + word(damage.part()) + " " + damage.index() + ": " + damage.sentence());
        }
        for (StoreFinding finding : stores.findings()) {
            (finding.missing() ? missing : damaged).add(row(finding));
            line(
                    word(finding.store())
                            + " "
                            + finding.name()
                            + (finding.entry() < 0 ? "" : ", entry " + finding.entry())
                            + ": "
                            + finding.sentence());
        }
        document.put("damages", damaged);
        document.put("missing", missing);
    }

    void differences(List<Difference> differences) {
        List<Map<String, Object>> rows = new ArrayList<>();
        for (Difference one : differences) {
            Map<String, Object> row = new LinkedHashMap<>();
            row.put("table", one.table());
            row.put("row", one.row());
            row.put("index", one.index());
            row.put("sentence", one.sentence());
            rows.add(row);
            line(one.table() + " " + one.row() + ", entry " + one.index() + ": " + one.sentence());
        }
        document.put("differences", rows);
    }

    void stores(StoreReport stores) {
        Map<String, Object> payloads = new LinkedHashMap<>();
        payloads.put("sound", stores.payloads());
        payloads.put("erased", stores.erased());
        payloads.put("unfinished", stores.unfinished());
        Map<String, Object> vault = new LinkedHashMap<>();
        vault.put("copies", stores.copies());
        vault.put("chunks", stores.chunks());
        vault.put("notHere", stores.notHere());
        Map<String, Object> counts = new LinkedHashMap<>();
        counts.put("payloads", payloads);
        counts.put("objects", Map.of("sound", stores.objects()));
        counts.put("vault", vault);
        document.put("stores", counts);
        line(
                stores.payloads()
                        + " payloads ("
                        + stores.erased()
                        + " erased), "
                        + stores.objects()
                        + " objects and "
                        + stores.copies()
                        + " local copies answer to what names them; "
                        + stores.notHere()
                        + " copies are not here.");
        if (stores.unfinished() > 0) {
            line(
                    stores.unfinished()
                            + " payloads are erased by the log and still here; opening the"
                            + " workspace removes them.");
        }
    }

    ExitCode answer(Output output) {
        output.answer(document, String.join(System.lineSeparator(), lines));
        return sound ? ExitCode.DONE : ExitCode.FINDING;
    }

    private static Map<String, Object> row(StoreFinding finding) {
        Map<String, Object> row =
                row(word(finding.store()), finding.entry(), "name", finding.name());
        if (finding.chunk() >= 0) {
            row.put("chunk", finding.chunk());
        }
        row.put("sentence", finding.sentence());
        return row;
    }

    private static Map<String, Object> row(String part, long index, String member, String value) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("part", part);
        row.put("index", index);
        row.put(member, value);
        return row;
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
