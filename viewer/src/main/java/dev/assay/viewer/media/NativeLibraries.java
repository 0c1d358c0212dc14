package dev.assay.viewer.media;

import dev.assay.model.durable.CacheFolder;
import dev.assay.model.fault.EnvironmentException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Native libraries unpacked ahead, outside every sandbox, by a process that reads no media. A
 * worker only ever reads them.
 */
final class NativeLibraries {
    private static final List<String> ONNX = List.of("onnxruntime", "onnxruntime4j_jni");
    private static final long PREPARE_SECONDS = 120;
    private static final Logger LOG = LoggerFactory.getLogger(NativeLibraries.class);

    private final Path folder;

    NativeLibraries(Path folder) {
        this.folder = folder;
    }

    /** Named by JavaCPP. */
    static String platform() {
        String system = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        String machine = System.getProperty("os.arch");
        String family =
                system.startsWith("mac")
                        ? "macosx"
                        : system.startsWith("win") ? "windows" : "linux";
        return family + "-" + (machine.equals("aarch64") ? "arm64" : "x86_64");
    }

    /** The same, named by ONNX Runtime; it is not made for every one. */
    static String onnxPlatform(String platform) {
        return platform.replace("macosx-", "osx-")
                .replace("windows-", "win-")
                .replace("arm64", "aarch64")
                .replace("x86_64", "x64");
    }

    /** Of this user, and of this version of the libraries. */
    static Path standardFolder() {
        String set = System.getProperty("assay.natives");
        if (set != null) {
            return Path.of(set);
        }
        return CacheFolder.ofThisPerson().resolve("natives-" + version());
    }

    /** Changes with the archives the libraries come from. */
    private static String version() {
        StringBuilder names = new StringBuilder();
        for (Path path : new WorkerProgram().classPath()) {
            if (path.toString().endsWith(".jar") && !path.toString().contains("assay")) {
                names.append(path.getFileName()).append(' ');
            }
        }
        return String.format("%08x", names.toString().hashCode());
    }

    static Path javacpp(Path folder) {
        return folder.resolve("javacpp");
    }

    static Path onnx(Path folder) {
        return folder.resolve("onnxruntime");
    }

    /** Unpacks what is not there yet; several processes may try at once. */
    void prepare(WorkerProgram program) throws EnvironmentException {
        Path done = folder.resolve("complete");
        Optional<Path> cache = program.startCache(folder);
        if (Files.exists(done) && cache.filter(Files::exists).isPresent() == cache.isPresent()) {
            return;
        }
        try {
            Files.createDirectories(folder, FrameExchange.owned(folder));
            try (FileChannel channel =
                            FileChannel.open(
                                    folder.resolve("lock"),
                                    StandardOpenOption.CREATE,
                                    StandardOpenOption.WRITE);
                    FileLock _ = channel.lock()) {
                if (!Files.exists(done)) {
                    unpackOnnx();
                    unpackFfmpeg(program);
                    Files.createFile(done);
                }
                if (cache.isPresent() && !Files.exists(cache.get())) {
                    rememberStart(program, cache.get());
                }
            }
        } catch (IOException e) {
            throw new EnvironmentException(
                    "natives.unpack",
                    "The native libraries could not be unpacked.",
                    "Make room in the cache folder and see that it can be written.",
                    false,
                    e);
        }
    }

    private void unpackOnnx() throws IOException {
        Path target = Files.createDirectories(onnx(folder));
        String home = "ai/onnxruntime/native/" + onnxPlatform(platform()) + "/";
        for (String plain : ONNX) {
            String name = System.mapLibraryName(plain);
            try (InputStream library =
                    NativeLibraries.class.getClassLoader().getResourceAsStream(home + name)) {
                if (library != null) {
                    Files.copy(library, target.resolve(name), StandardCopyOption.REPLACE_EXISTING);
                }
            }
        }
    }

    /** JavaCPP unpacks while it loads, so a process of its own loads once. */
    private void unpackFfmpeg(WorkerProgram program) throws IOException {
        Files.createDirectories(javacpp(folder));
        prepare(program.command(folder, System.getProperty("java.io.tmpdir")));
    }

    /**
     * Lets the Java machine write down what a worker's start takes; without it workers only start
     * slower, so that failing is no fault. What earlier builds left is removed.
     */
    private void rememberStart(WorkerProgram program, Path cache) throws IOException {
        try (DirectoryStream<Path> before = Files.newDirectoryStream(folder, "start-*.aot*")) {
            for (Path old : before) {
                Files.delete(old);
            }
        }
        List<String> line = program.command(folder, System.getProperty("java.io.tmpdir"));
        line.add(1, "-XX:AOTCacheOutput=" + cache);
        try {
            prepare(line);
        } catch (IOException e) {
            LOG.info("workers start without a cache: {}", e.getMessage());
        }
        if (!Files.exists(cache)) {
            // tried once for this build
            Files.createFile(cache);
        }
    }

    private static void prepare(List<String> line) throws IOException {
        line.addAll(List.of("PREPARE", "/dev/null", "/dev/null", "0", "0", "1"));
        ProcessBuilder builder =
                new ProcessBuilder(line)
                        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                        .redirectError(ProcessBuilder.Redirect.DISCARD);
        builder.environment().clear();
        Process process = builder.start();
        process.getOutputStream().close();
        try {
            if (!process.waitFor(PREPARE_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new IOException("unpacking takes too long");
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
            throw new IOException("unpacking was interrupted", e);
        }
        if (process.exitValue() != 0) {
            throw new IOException("unpacking ended with " + process.exitValue());
        }
    }
}
