package dev.assay.app.ui.play;

import java.nio.ByteBuffer;
import java.util.Optional;

/** Where sound goes. Calls may take a while and belong in the background, except where said. */
public interface SoundOut {
    /** One use of the device, from the first sample to the last. Safe from several threads. */
    interface Line extends AutoCloseable {
        /**
         * Plays these samples after those before; waits while the device has no room.
         *
         * @param samples as {@code SoundPiece} has them
         */
        void play(ByteBuffer samples);

        /** How many samples of each channel have been heard; returns at once, from any thread. */
        long heard();

        /** Silent at once; nothing is heard any more. */
        @Override
        void close();
    }

    /** A line of its own; empty where there is no device that can play. */
    Optional<Line> open();

    /** No device at all. */
    SoundOut NONE = Optional::empty;
}
