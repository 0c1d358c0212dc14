package dev.assay.model.detection;

/** What a model wants to be fed with, exactly. */
public sealed interface ModelInput permits ImageInput, AudioInput {
    /** Name of the model's input. */
    String name();

    /** What is done to the item before the model sees it, in words, for the record of a run. */
    String inWords();
}
