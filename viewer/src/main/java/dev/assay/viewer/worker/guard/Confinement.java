package dev.assay.viewer.worker.guard;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

/** What a worker does to itself before it reads a byte of media, on the system it runs on. */
public sealed interface Confinement permits LinuxConfinement, MacConfinement, WindowsConfinement {
    static Confinement here() {
        String system = System.getProperty("os.name");
        if (system.startsWith("Mac")) {
            return new MacConfinement();
        }
        return system.startsWith("Windows") ? new WindowsConfinement() : new LinuxConfinement();
    }

    /**
     * Standard output under a name of its own: what native code or a dying Java machine prints must
     * not get into the wire.
     */
    OutputStream output() throws IOException;

    /**
     * Takes on what binds only what a process becomes, and becomes the same program once more with
     * the argument {@code now} in place of {@code before}.
     *
     * @param readable files and folders it may go on reading
     * @param writable and writing
     * @throws IOException when it could not; nothing has been read then
     */
    void become(String before, String now, List<String> readable, List<String> writable)
            throws IOException;

    /** Caps memory in bytes and processor time in seconds; ends with its parent where it can. */
    void bind(long memory, long processorSeconds);

    /** The rest, once the native libraries are loaded. */
    void seal();

    /**
     * What holds, tried from here; what cannot be tried on this system is not said to hold.
     *
     * @param frames the frame memory, whose folder must be out of reach
     * @param scratch the one folder in which it may write
     */
    Measured measure(String frames, String scratch);
}
