package dev.assay.app.ui.play;

import dev.assay.viewer.wire.SoundPiece;
import java.nio.ByteBuffer;
import java.util.Optional;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioSystem;
import javax.sound.sampled.LineUnavailableException;
import javax.sound.sampled.SourceDataLine;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The sound device of this machine. A machine without one has no line to give. */
public final class DeviceSound implements SoundOut {
    private static final Logger LOG = LoggerFactory.getLogger(DeviceSound.class);
    private static final int BITS = 16;
    private static final int BUFFER = 2 * SoundPiece.RATE * SoundPiece.FRAME;

    @Override
    public Optional<Line> open() {
        AudioFormat format =
                new AudioFormat(SoundPiece.RATE, BITS, SoundPiece.CHANNELS, true, false);
        try {
            SourceDataLine line = AudioSystem.getSourceDataLine(format);
            line.open(format, BUFFER);
            line.start();
            return Optional.of(new Device(line));
        } catch (LineUnavailableException
                | IllegalArgumentException
                | SecurityException
                | LinkageError e) {
            // no device, a device in use, or no sound system at all
            LOG.info("there is no sound device: {}", e.getClass().getSimpleName());
            return Optional.empty();
        }
    }

    private record Device(SourceDataLine line) implements Line {
        @Override
        public void play(ByteBuffer samples) {
            byte[] bytes = new byte[samples.remaining()];
            samples.duplicate().get(bytes);
            line.write(bytes, 0, bytes.length);
        }

        @Override
        public long heard() {
            return line.getLongFramePosition();
        }

        @Override
        public void close() {
            line.stop();
            line.flush();
            line.close();
        }
    }
}
