package dev.assay.app.console;

import dev.assay.model.detection.Applicability;
import dev.assay.model.detection.Detection;
import dev.assay.model.detection.FrameScore;
import dev.assay.model.detection.SoundScore;
import java.nio.charset.StandardCharsets;

/**
 * What a run said, as the bytes that its digest in the log is over: one fact a line, in a fixed
 * order, so that equal runs have equal digests.
 */
final class DetectionDocument {
    private DetectionDocument() {}

    static byte[] of(Detection detection) {
        StringBuilder text = new StringBuilder("assay-detection/1\n");
        line(text, "media", detection.media().sha256());
        line(text, "detector", detection.detector() + " " + detection.version());
        line(text, "model", detection.modelSha256());
        line(text, "card", detection.cardSha256());
        line(text, "runtime", detection.runtime());
        line(text, "preprocessing", detection.preprocessing());
        line(text, "threshold", Double.toString(detection.scale().threshold()));
        switch (detection.applicability()) {
            case Applicability.Applicable _ -> line(text, "applicable", "yes");
            case Applicability.NotApplicable(String reason) ->
                    line(text, "applicable", "no: " + reason);
        }
        for (FrameScore frame : detection.frames()) {
            Double score = frame.score();
            line(
                    text,
                    "frame",
                    frame.index()
                            + " "
                            + frame.pts()
                            + " "
                            + frame.status().word()
                            + " "
                            + (score == null ? "-" : score.toString()));
        }
        for (SoundScore window : detection.sound()) {
            Double score = window.score();
            line(
                    text,
                    "sound",
                    window.fromSample()
                            + " "
                            + window.toSample()
                            + " "
                            + window.status().word()
                            + " "
                            + (score == null ? "-" : score.toString()));
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static void line(StringBuilder text, String name, String value) {
        text.append(name).append(' ').append(value.replace('\n', ' ')).append('\n');
    }
}
