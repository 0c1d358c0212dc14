package dev.assay.viewer.detection;

import dev.assay.viewer.wire.detect.DetectFault;

/** The words for the numbers that cross from the worker. */
final class FaultWords {
    private FaultWords() {}

    static String of(DetectFault fault) {
        return switch (fault) {
            case NONE -> "Nothing is wrong.";
            case MODEL_UNREADABLE -> "The model file cannot be loaded.";
            case INPUT_MISSING -> "The model does not have the one input that the card names.";
            case INPUT_TYPE -> "The model's input is not of the type that the card names.";
            case INPUT_SHAPE -> "The model's input does not have the shape that the card names.";
            case OUTPUT_MISSING -> "The model does not have the output that the card names.";
            case OUTPUT_TYPE -> "An output of the model is not made of numbers.";
            case ELEMENT_MISSING -> "The output does not have the element that the card names.";
            case MAP_SHAPE -> "The output does not have the map that the card names.";
            case NOT_A_NUMBER -> "The model gave no number (NaN or infinite).";
            case RUN_FAILED -> "The model failed while it ran.";
            case FRAME_BROKEN -> "The frame cannot be decoded.";
            case SIZE_DOES_NOT_FIT -> "The picture does not have the size that the model needs.";
            case TOO_LARGE -> "The picture or an output is too large.";
            case NEEDS_NEIGHBOURS -> "It needs frames before and after this one.";
            case NO_SOUND -> "The item has no sound that can be decoded.";
            case NOT_EXPLAINABLE -> "The score of this model cannot be explained in this way.";
            case NO_FACE -> "There is no face in it.";
            case NO_PICTURE -> "The item has no picture that can be decoded.";
        };
    }
}
