package dev.assay.viewer.theme.part;

import dev.assay.icons.Icon;

/** The states a place can be in when it has not what it is for. */
public enum StateKind {
    EMPTY("Empty", Icon.QUEUE, Tone.PLAIN),
    LOADING("Loading", Icon.HASH, Tone.ACCENT),
    ERROR("Error", Icon.WARNING, Tone.BAD),
    OFFLINE("Offline", Icon.CLOUD_OFF, Tone.WARN),
    HOSTILE_FILE("Hostile file", Icon.BUG, Tone.BAD),
    WORKER_STOPPED("Worker stopped", Icon.CPU, Tone.WARN),
    NOT_APPLICABLE("Not applicable", Icon.BAN, Tone.PLAIN),
    NOT_ALLOWED("Not allowed", Icon.LOCK, Tone.PLAIN);

    private final String word;
    private final Icon icon;
    private final Tone tone;

    StateKind(String word, Icon icon, Tone tone) {
        this.word = word;
        this.icon = icon;
        this.tone = tone;
    }

    public String word() {
        return word;
    }

    public Icon icon() {
        return icon;
    }

    public Tone tone() {
        return tone;
    }
}
