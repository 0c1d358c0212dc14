package dev.assay.model.evidence.pack;

import dev.assay.model.durable.DurableFolder;
import dev.assay.model.fault.EnvironmentException;
import dev.assay.model.item.ByteSource;
import dev.assay.model.item.ContentDigest;
import dev.assay.model.job.Progress;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * A bag (RFC 8493, version 1.0, SHA-256 and SHA-512) while it is written: in a folder beside the
 * one it becomes, every file forced to the disk. {@link #seal} ends it, {@link #publish} gives it
 * its name; closing one that was not published removes it. Not for use from several threads.
 */
public final class NewBag implements AutoCloseable {
    private static final int PIECE = 1 << 20;
    private static final String PATH = "[A-Za-z0-9][A-Za-z0-9._-]*(/[A-Za-z0-9][A-Za-z0-9._-]*)*";

    private final Path temporary;
    private final Path target;
    private final Map<String, FileSums.Done> payload = new TreeMap<>();
    private final Map<String, FileSums.Done> tags = new TreeMap<>();
    private boolean published;

    private NewBag(Path temporary, Path target) {
        this.temporary = temporary;
        this.target = target;
    }

    /**
     * @param parent made when missing
     * @param name of the bag's folder; must not be taken
     * @param owner marks unfinished folders, so that {@link Leftovers} of it can be removed
     */
    public static NewBag begin(Path parent, String name, String owner) throws EnvironmentException {
        requirePath(name);
        try {
            Path folder = parent.toAbsolutePath();
            DurableFolder.make(folder);
            Leftovers.remove(folder, owner);
            Path temporary = folder.resolve(Leftovers.name(owner, name));
            Files.createDirectories(temporary.resolve("data"));
            return new NewBag(temporary, folder.resolve(name));
        } catch (IOException e) {
            throw PackFault.of(e);
        }
    }

    /** Adds a payload file; the path is below {@code data/}. */
    public void add(String path, byte[] content) throws EnvironmentException {
        payload.put("data/" + path, write("data/" + path, content));
    }

    /**
     * Adds a payload file piece by piece.
     *
     * @return SHA-256 of what was written
     */
    public ContentDigest add(String path, ByteSource source, Progress progress)
            throws EnvironmentException {
        FileSums.Done done = copy("data/" + path, source, progress);
        payload.put("data/" + path, done);
        return new ContentDigest(done.sha256());
    }

    /** Adds a file about the bag. */
    public void tag(String path, byte[] content) throws EnvironmentException {
        tags.put(path, write(path, content));
    }

    public boolean has(String path) {
        return payload.containsKey("data/" + path);
    }

    /** SHA-256 of payload files by path below {@code data/}. */
    public ContentDigest digest(String path) {
        FileSums.Done done = payload.get("data/" + path);
        if (done == null) {
            throw new IllegalArgumentException("no such file was added");
        }
        return new ContentDigest(done.sha256());
    }

    /** Payload files so far. */
    public long files() {
        return payload.size();
    }

    /** Payload bytes so far. */
    public long bytes() {
        return payload.values().stream().mapToLong(FileSums.Done::length).sum();
    }

    /**
     * Writes declaration, description and manifests, and forces all folders.
     *
     * @param info elements of {@code bag-info.txt}, in order
     * @return SHA-256 of {@code tagmanifest-sha256.txt}, which stands for the whole bag
     */
    public ContentDigest seal(Map<String, String> info) throws EnvironmentException {
        tag("bagit.txt", ascii("BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n"));
        StringBuilder text = new StringBuilder();
        info.forEach((label, value) -> text.append(label).append(": ").append(value).append('\n'));
        text.append("Payload-Oxum: ").append(bytes()).append('.').append(files()).append('\n');
        tag("bag-info.txt", text.toString().getBytes(StandardCharsets.UTF_8));
        tag("manifest-sha256.txt", list(payload, FileSums.Done::sha256));
        tag("manifest-sha512.txt", list(payload, FileSums.Done::sha512));
        byte[] sums256 = list(tags, FileSums.Done::sha256);
        byte[] sums512 = list(tags, FileSums.Done::sha512);
        write("tagmanifest-sha256.txt", sums256);
        write("tagmanifest-sha512.txt", sums512);
        force();
        return ContentDigest.of(sums256);
    }

    /** Gives the bag its name; it is there completely, also after a power cut. */
    public Path publish() throws EnvironmentException {
        try {
            if (Files.exists(target)) {
                throw new java.nio.file.FileAlreadyExistsException("");
            }
            Files.move(temporary, target, java.nio.file.StandardCopyOption.ATOMIC_MOVE);
            published = true;
            DurableFolder.force(parent());
            return target;
        } catch (IOException e) {
            throw PackFault.of(e);
        }
    }

    @Override
    public void close() throws EnvironmentException {
        if (!published) {
            try {
                Leftovers.delete(temporary);
            } catch (IOException e) {
                throw PackFault.of(e);
            }
        }
    }

    private FileSums.Done write(String path, byte[] content) throws EnvironmentException {
        requirePath(path);
        try (InputStream in = new ByteArrayInputStream(content);
                FileChannel out = create(path)) {
            FileSums sums = new FileSums();
            byte[] piece = in.readNBytes(PIECE);
            while (piece.length > 0) {
                put(out, sums, piece, piece.length);
                piece = in.readNBytes(PIECE);
            }
            out.force(true);
            return sums.finish();
        } catch (IOException e) {
            throw PackFault.of(e);
        }
    }

    private FileSums.Done copy(String path, ByteSource source, Progress progress)
            throws EnvironmentException {
        requirePath(path);
        try (FileChannel out = create(path)) {
            FileSums sums = new FileSums();
            ByteBuffer piece = ByteBuffer.allocate(PIECE);
            long at = 0;
            while (at < source.length()) {
                progress.checkCancelled();
                int read = source.read(at, piece.clear());
                if (read <= 0) {
                    break;
                }
                put(out, sums, piece.array(), read);
                at += read;
                progress.report(at, source.length());
            }
            out.force(true);
            return sums.finish();
        } catch (IOException e) {
            throw PackFault.of(e);
        }
    }

    private FileChannel create(String path) throws IOException {
        Path file = temporary.resolve(path);
        Path folder = file.getParent();
        if (folder != null) {
            Files.createDirectories(folder);
        }
        return FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
    }

    private static void put(FileChannel out, FileSums sums, byte[] piece, int length)
            throws IOException {
        sums.update(piece, length);
        ByteBuffer bytes = ByteBuffer.wrap(piece, 0, length);
        while (bytes.hasRemaining()) {
            out.write(bytes);
        }
    }

    private static byte[] list(
            Map<String, FileSums.Done> files, Function<FileSums.Done, String> digits) {
        StringBuilder text = new StringBuilder();
        files.forEach((path, sums) ->
                text.append(digits.apply(sums)).append("  ").append(path).append('\n'));
        return ascii(text.toString());
    }

    private void force() throws EnvironmentException {
        try (var folders = Files.walk(temporary)) {
            for (Path folder : folders.filter(Files::isDirectory).toList()) {
                DurableFolder.force(folder);
            }
            DurableFolder.force(parent());
        } catch (IOException e) {
            throw PackFault.of(e);
        }
    }

    private Path parent() {
        return target.resolveSibling(".").normalize();
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    private static void requirePath(String path) {
        if (!path.matches(PATH) || path.length() > 200) {
            throw new IllegalArgumentException("not a path that every system can hold");
        }
    }
}
