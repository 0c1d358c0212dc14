package dev.assay.app.ui.detect;

import dev.assay.model.detection.Explanation;

/** How far the explanation of one score is. */
public sealed interface ExplainState {
    /** Nobody asked, or another frame is on screen by now. */
    record None() implements ExplainState {}

    record Running(String detector) implements ExplainState {}

    record Done(String detector, Explanation explanation) implements ExplainState {}

    record Failed(String detector, String sentence) implements ExplainState {}
}
