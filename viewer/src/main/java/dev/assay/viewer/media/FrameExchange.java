package dev.assay.viewer.media;

import dev.assay.viewer.wire.FrameFacts;
import dev.assay.viewer.wire.Limits;
import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HexFormat;
import java.util.random.RandomGenerator;

/**
 * The file in memory through which one worker hands over pictures, and its scratch folder. This
 * side looks at it without a copy where the worker cannot cut it under us ({@code
 * Guard.NO_CUTTING}), and copies what it looks at elsewhere.
 */
final class FrameExchange implements AutoCloseable {
    private static final String PREFIX = "assay-frames-";
    private static final int SPARE = 4096;

    private final Path folder;
    private final FileChannel file;
    private Arena arena = Arena.ofShared();
    private MemorySegment memory = MemorySegment.NULL;
    private boolean copying;
    private boolean closed;

    private FrameExchange(Path folder, FileChannel file) {
        this.folder = folder;
        this.file = file;
    }

    static FrameExchange create() throws IOException {
        Path base = base();
        clear(base);
        byte[] name = new byte[8];
        RandomGenerator.getDefault().nextBytes(name);
        Path folder =
                base.resolve(
                        PREFIX
                                + ProcessHandle.current().pid()
                                + "-"
                                + HexFormat.of().formatHex(name));
        Files.createDirectory(folder, owned(base));
        Files.createDirectory(folder.resolve("scratch"), owned(base));
        FileChannel file =
                FileChannel.open(
                        folder.resolve("frames"),
                        StandardOpenOption.CREATE_NEW,
                        StandardOpenOption.READ,
                        StandardOpenOption.WRITE);
        // a hole: only what is written takes memory
        file.write(ByteBuffer.allocate(1), Limits.FRAME_MEMORY + SPARE - 1);
        return new FrameExchange(folder, file);
    }

    /** For a folder of this account alone; on Windows its own folders are that already. */
    static FileAttribute<?>[] owned(Path place) {
        return place.getFileSystem().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(
                            PosixFilePermissions.fromString("rwx------"))
                }
                : new FileAttribute<?>[0];
    }

    private static Path base() {
        Path memory = Path.of("/dev/shm");
        return Files.isWritable(memory) ? memory : Path.of(System.getProperty("java.io.tmpdir"));
    }

    /** What killed consoles left behind. */
    private static void clear(Path base) throws IOException {
        try (DirectoryStream<Path> left = Files.newDirectoryStream(base, PREFIX + "*")) {
            for (Path folder : left) {
                String[] parts = folder.getFileName().toString().split("-", -1);
                if (parts.length == 4
                        && parts[2].matches("\\d{1,9}")
                        && ProcessHandle.of(Long.parseLong(parts[2])).isEmpty()) {
                    Leftovers.end(folder);
                    remove(folder);
                }
            }
        }
    }

    /**
     * Takes the name of the frame memory away, once the worker has it open: whatever ends the two
     * processes, no picture is left behind that could be found again. Where a file that is in use
     * keeps its name, it stays until closing.
     */
    void forgetName() throws IOException {
        try {
            Files.deleteIfExists(frames());
        } catch (FileSystemException e) {
            // in use, on a system that does not part name and file
        }
    }

    /** From now on pictures are copied: the worker may cut the file. */
    synchronized void copyPictures() {
        copying = true;
    }

    /** Named like nothing else on this machine. */
    Path folder() {
        return folder;
    }

    Path frames() {
        return folder.resolve("frames");
    }

    Path scratch() {
        return folder.resolve("scratch");
    }

    /**
     * A look at a picture where the worker put it; its bounds were checked when its facts came in.
     * Good until the worker is told to go on.
     */
    synchronized ByteBuffer look(FrameFacts facts) throws IOException {
        if (closed) {
            throw new IOException("the frame memory is gone");
        }
        if (copying) {
            return copy(facts);
        }
        long end = facts.offset() + facts.bytes();
        if (end > memory.byteSize()) {
            arena.close();
            arena = Arena.ofShared();
            memory = file.map(FileChannel.MapMode.READ_ONLY, 0, end, arena);
        }
        return memory.asSlice(facts.offset(), facts.bytes()).asByteBuffer().asReadOnlyBuffer();
    }

    private ByteBuffer copy(FrameFacts facts) throws IOException {
        ByteBuffer picture = ByteBuffer.allocateDirect((int) facts.bytes());
        while (picture.hasRemaining()) {
            if (file.read(picture, facts.offset() + picture.position()) < 0) {
                throw new IOException("the frame memory was cut");
            }
        }
        return picture.flip().asReadOnlyBuffer();
    }

    @Override
    public synchronized void close() throws IOException {
        if (!closed) {
            closed = true;
            arena.close();
            file.close();
            remove(folder);
        }
    }

    private static void remove(Path path) throws IOException {
        if (Files.isDirectory(path, java.nio.file.LinkOption.NOFOLLOW_LINKS)) {
            try (DirectoryStream<Path> inside = Files.newDirectoryStream(path)) {
                for (Path one : inside) {
                    remove(one);
                }
            }
        }
        Files.deleteIfExists(path);
    }
}
