package dev.assay.viewer.wire;

/** Numbers of the tasks a worker knows. */
public final class TaskKind {
    /** Run one detector; request and result are the detect package's business. */
    public static final int DETECT = 1;

    /** The sound stream as {@link SoundColumns}; the request is empty. */
    public static final int SOUND_COLUMNS = 2;

    /** A {@link SoundPiece} to be played; the request is a {@link SoundRequest}. */
    public static final int SOUND_PIECE = 3;

    /** The {@link SoundPeaks} of a part; the request is a {@link SoundRequest}. */
    public static final int SOUND_PEAKS = 4;

    private TaskKind() {}
}
