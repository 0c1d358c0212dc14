package dev.assay.app.cli;

import dev.assay.model.evidence.verify.EvidenceFinding;
import dev.assay.model.evidence.verify.EvidenceVerdict;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What is said of one package. */
final class EvidenceDocument {
    private EvidenceDocument() {}

    static Map<String, Object> of(Path folder, EvidenceVerdict verdict) {
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("file", folder.toString());
        answer.put("verdict", verdict.pass() ? "pass" : "fail");
        answer.put("export", verdict.export());
        answer.put("tagManifestSha256", verdict.tagManifest());
        answer.put("origin", verdict.origin());
        answer.put("vkey", verdict.vkey());
        answer.put("logSize", verdict.size());
        answer.put("root", verdict.root());
        answer.put("items", verdict.items());
        answer.put("entries", verdict.entries());
        answer.put("files", verdict.bag().files());
        answer.put("bytes", verdict.bag().bytes());
        answer.put("findings", verdict.findings().stream().map(EvidenceDocument::row).toList());
        answer.put("warnings", BagDocument.findings(verdict.bag().warnings()));
        answer.put("gaps", verdict.gaps());
        answer.put("notes", verdict.notes());
        return answer;
    }

    private static Map<String, Object> row(EvidenceFinding finding) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("part", finding.part());
        row.put("subject", finding.subject());
        row.put("sentence", finding.sentence());
        return row;
    }

    static String plain(Path folder, EvidenceVerdict verdict) {
        StringBuilder text = new StringBuilder(Plain.text(folder.toString()));
        text.append(verdict.pass() ? ": holds. " : ": does not hold. ")
                .append(verdict.items())
                .append(" items, ")
                .append(verdict.entries())
                .append(" entries proved under the checkpoint of ")
                .append(verdict.size())
                .append(".\nDigest of the whole ")
                .append(verdict.tagManifest());
        for (EvidenceFinding finding : verdict.findings()) {
            text.append("\n  ")
                    .append(finding.part())
                    .append(": ")
                    .append(finding.sentence())
                    .append(' ')
                    .append(Plain.text(finding.subject()));
        }
        lines(text, "missing", verdict.gaps());
        lines(text, "note", verdict.notes());
        return text.toString();
    }

    private static void lines(StringBuilder text, String word, List<String> sentences) {
        sentences.stream()
                .distinct()
                .forEach(one ->
                        text.append("\n  ").append(word).append(": ").append(Plain.text(one)));
    }
}
