package dev.assay.viewer.wire;

/** Numbers of the tasks a worker knows. */
public final class TaskKind {
    /** Run one detector; request and result are the detect package's business. */
    public static final int DETECT = 1;

    /** The sound stream as {@link SoundColumns}; the request is empty. */
    public static final int SOUND_COLUMNS = 2;

    private TaskKind() {}
}
