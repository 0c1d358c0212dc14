package dev.assay.app.cli;

import dev.assay.model.evidence.contents.Gap;
import dev.assay.model.evidence.export.ExportOutcome;
import dev.assay.model.item.ItemId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What is said of an export. */
final class ExportDocument {
    private ExportDocument() {}

    static Map<String, Object> of(ExportOutcome outcome) {
        Map<String, Object> answer = new LinkedHashMap<>();
        switch (outcome) {
            case ExportOutcome.Done done -> {
                answer.put("outcome", "exported");
                answer.put("path", done.path().toString());
                answer.put("export", done.export());
                answer.put("tagManifestSha256", done.tagManifest().hex());
                answer.put("files", done.files());
                answer.put("bytes", done.bytes());
                answer.put("items", done.gaps().keySet().stream().map(ItemId::value).toList());
                answer.put("gaps", gaps(done.gaps()));
                answer.put("entryIndex", done.entry());
                answer.put("logSize", done.size());
            }
            case ExportOutcome.Refused(var item, String sentence, String nextStep) -> {
                answer.put("outcome", "refused");
                item.ifPresent(one -> answer.put("item", one.value()));
                answer.put("sentence", sentence);
                answer.put("nextStep", nextStep);
            }
        }
        return answer;
    }

    static String plain(ExportOutcome outcome) {
        return switch (outcome) {
            case ExportOutcome.Done done -> {
                StringBuilder text =
                        new StringBuilder("Package ")
                                .append(Plain.text(done.path().toString()))
                                .append("\nDigest of the whole ")
                                .append(done.tagManifest())
                                .append(", recorded as entry ")
                                .append(done.entry())
                                .append(".\nAnybody can check it: see README.txt in it, or run")
                                .append(" assay evidence verify.");
                done.gaps().values().stream()
                        .flatMap(List::stream)
                        .map(Gap::sentence)
                        .distinct()
                        .forEach(gap -> text.append("\n  missing: ").append(gap));
                yield text.toString();
            }
            case ExportOutcome.Refused(var item, String sentence, String nextStep) ->
                    item.map(one -> one.value() + ": ").orElse("") + sentence + " " + nextStep;
        };
    }

    private static List<Map<String, Object>> gaps(Map<ItemId, List<Gap>> gaps) {
        List<Map<String, Object>> rows = new ArrayList<>();
        gaps.forEach((item, some) ->
                some.forEach(gap -> {
                    Map<String, Object> row = new LinkedHashMap<>();
                    row.put("item", item.value());
                    row.put("what", gap.what());
                    row.put("sentence", gap.sentence());
                    rows.add(row);
                }));
        return rows;
    }
}
