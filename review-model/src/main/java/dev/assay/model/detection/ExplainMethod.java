package dev.assay.model.detection;

/** How the score of a model without a map of its own can be explained, by running it only. */
public enum ExplainMethod {
    /** Hides patches under a blur; draws nothing by lot. */
    OCCLUSION("occlusion"),
    /** Fits a straight line through answers to cells hidden by lot; the detailed one. */
    SURROGATE("surrogate"),
    /** Shows what channels of a feature map say; where the model has one that can be exposed. */
    SCORE_CAM("score-cam");

    private final String word;

    ExplainMethod(String word) {
        this.word = word;
    }

    /** The word used on the command line. */
    public String word() {
        return word;
    }
}
