package dev.assay.app.ui.play;

/** Whether the sound of an item is heard, and why not. */
public enum SoundState {
    /** There is none, or none that this build can decode. */
    NONE("no sound"),
    /** Not wanted; so every item opens. */
    OFF("sound off"),
    /** Wanted; heard while playing forward at the speed of the file. */
    ON("sound on"),
    /** Wanted, and not heard at this speed or backwards: it is never stretched. */
    OTHER_SPEED("silent at this speed"),
    /** Wanted, and this machine has no device that plays it. */
    NO_DEVICE("no sound device");

    private final String words;

    SoundState(String words) {
        this.words = words;
    }

    /** For the line below the picture. */
    public String words() {
        return words;
    }
}
