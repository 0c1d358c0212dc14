package dev.assay.app.cli;

import dev.assay.model.evidence.bag.BagFinding;
import dev.assay.model.evidence.bag.BagVerdict;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What is said of one bag. */
final class BagDocument {
    private BagDocument() {}

    static Map<String, Object> of(Path folder, BagVerdict verdict) {
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("file", folder.toString());
        answer.put("valid", verdict.valid());
        answer.put("version", verdict.version());
        answer.put("algorithms", verdict.algorithms());
        answer.put("files", verdict.files());
        answer.put("bytes", verdict.bytes());
        answer.put("invalid", findings(verdict.invalid()));
        answer.put("warnings", findings(verdict.warnings()));
        if (verdict.omitted() > 0) {
            answer.put("omitted", verdict.omitted());
        }
        return answer;
    }

    static List<Map<String, Object>> findings(List<BagFinding> findings) {
        return findings.stream()
                .map(finding -> {
                    Map<String, Object> one = new LinkedHashMap<>();
                    one.put("code", finding.code());
                    finding.path().ifPresent(path -> one.put("path", path));
                    one.put("sentence", finding.sentence());
                    return one;
                })
                .toList();
    }

    static String plain(Path folder, BagVerdict verdict) {
        StringBuilder text = new StringBuilder(Plain.text(folder.toString()));
        text.append(verdict.valid() ? ": valid, " : ": not valid, ")
                .append(verdict.files())
                .append(" payload files, ")
                .append(verdict.bytes())
                .append(" bytes.");
        lines(text, "invalid", verdict.invalid());
        lines(text, "warning", verdict.warnings());
        return text.toString();
    }

    private static void lines(StringBuilder text, String word, List<BagFinding> findings) {
        for (BagFinding finding : findings) {
            text.append("\n  ").append(word).append(": ").append(finding.sentence());
            finding.path().ifPresent(path -> text.append(' ').append(Plain.text(path)));
        }
    }
}
