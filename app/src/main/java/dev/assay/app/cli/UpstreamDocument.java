package dev.assay.app.cli;

import dev.assay.model.detection.upstream.Alignment;
import dev.assay.model.detection.upstream.HumanAnswer;
import dev.assay.model.detection.upstream.UpstreamResult;
import dev.assay.model.detection.upstream.UpstreamScore;
import dev.assay.model.item.ContentDigest;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A service's answer as the command line gives it. */
final class UpstreamDocument {
    private UpstreamDocument() {}

    static void of(UpstreamResult result, Map<String, Object> document) {
        byte[] mapping = result.mapping().canonical().getBytes(StandardCharsets.UTF_8);
        document.put("service", result.mapping().service());
        document.put("rawSha256", result.rawSha256());
        document.put("mappingSha256", ContentDigest.of(mapping).hex());
        Map<String, Object> coverage = new LinkedHashMap<>();
        coverage.put("state", result.coverage().state().word());
        coverage.put("sentence", result.coverage().words());
        coverage.put("from", result.coverage().from());
        coverage.put("to", result.coverage().to());
        document.put("coverage", coverage);
        if (!Double.isNaN(result.latencyMillis())) {
            document.put("latencyMillis", result.latencyMillis());
        }
        document.put("skipped", result.skipped());
        List<Map<String, Object>> scores = new ArrayList<>();
        for (UpstreamScore score : result.scores()) {
            Map<String, Object> one = new LinkedHashMap<>();
            one.put("i", score.frame());
            one.put("alignment", score.alignment().word());
            one.put("time", score.time());
            one.put("label", score.label());
            one.put("score", score.score());
            scores.add(one);
        }
        document.put("scores", scores);
        List<Map<String, Object>> answers = new ArrayList<>();
        for (HumanAnswer answer : result.answers()) {
            Map<String, Object> one = new LinkedHashMap<>();
            one.put("submitted", answer.submitted());
            one.put("seconds", Double.isNaN(answer.seconds()) ? null : answer.seconds());
            one.put("answer", answer.answer());
            answers.add(one);
        }
        document.put("humanAnswers", answers);
    }

    static String plain(UpstreamResult result) {
        long exact = count(result, Alignment.EXACT);
        long nearest = count(result, Alignment.NEAREST);
        return result.mapping().service()
                + ": "
                + result.scores().size()
                + " scores, "
                + exact
                + " of a frame exactly, "
                + nearest
                + " of the nearest. "
                + result.coverage().words();
    }

    private static long count(UpstreamResult result, Alignment alignment) {
        return result.scores().stream().filter(s -> s.alignment() == alignment).count();
    }
}
