package dev.assay.viewer.wire.detect;

/** What a model is fed with, as the console read it from the card. */
public sealed interface Feed permits PictureFeed, SoundFeed {
    /** Name of the model's input. */
    String input();

    /** What one value is: one of {@link #F32}, {@link #F16}, {@link #U8}. */
    int type();

    int F32 = 0;
    int F16 = 1;
    int U8 = 2;
}
