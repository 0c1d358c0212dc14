package dev.assay.app.ui.detect;

import dev.assay.model.detection.Detection;
import dev.assay.model.item.ContentDigest;

/** How far one detector is with the open item. */
public sealed interface DetectorState {
    record Waiting() implements DetectorState {}

    record Running() implements DetectorState {}

    /** It has run; what it said is held back until a first judgement is recorded. */
    record Held() implements DetectorState {}

    /**
     * @param result digest of the detection's document, as the log names it
     */
    record Ready(Detection detection, ContentDigest result) implements DetectorState {}

    /**
     * @param reason completes <em>Not applicable, because …</em>
     */
    record NotApplicable(String reason) implements DetectorState {}

    record Failed(String sentence, String nextStep) implements DetectorState {}

    /** As it may be shown before the first judgement. */
    default DetectorState veiled() {
        return this instanceof Ready ? new Held() : this;
    }

    /** In a word or two. */
    default String words() {
        return switch (this) {
            case Waiting _ -> "waiting";
            case Running _ -> "running";
            case Held _, Ready _ -> "ready";
            case NotApplicable _ -> "not applicable";
            case Failed _ -> "failed";
        };
    }
}
