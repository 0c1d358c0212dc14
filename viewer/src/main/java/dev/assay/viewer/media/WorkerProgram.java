package dev.assay.viewer.media;

import java.io.File;
import java.net.URI;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a worker's Java machine is made of: the same runtime as ours and only the archives it needs.
 * Found by resources; none of its classes is loaded here, for loading one loads native code.
 */
final class WorkerProgram {
    static final String MAIN = "dev.assay.viewer.worker.WorkerMain";

    private static final List<String> NEEDED =
            List.of(
                    "dev/assay/viewer/worker/WorkerMain.class",
                    "org/bytedeco/javacpp/Pointer.class",
                    "org/bytedeco/ffmpeg/global/avcodec.class",
                    "ai/onnxruntime/OrtEnvironment.class",
                    "com/drew/imaging/ImageMetadataReader.class",
                    "com/adobe/internal/xmp/XMPMeta.class",
                    "org/apache/pdfbox/Loader.class",
                    "org/apache/pdfbox/io/RandomAccessRead.class",
                    "org/apache/fontbox/FontBoxFont.class",
                    "org/apache/commons/logging/LogFactory.class",
                    "org/jspecify/annotations/Nullable.class");

    private final List<Path> classPath;

    WorkerProgram() {
        Set<Path> found = new LinkedHashSet<>();
        for (String resource : NEEDED) {
            add(found, resource);
        }
        String platform = NativeLibraries.platform();
        add(found, "org/bytedeco/javacpp/" + platform);
        add(found, "org/bytedeco/ffmpeg/" + platform);
        classPath = List.copyOf(found);
    }

    private static void add(Set<Path> found, String resource) {
        Path home = home(resource);
        if (home != null) {
            found.add(home);
        }
    }

    /** The archive or folder a resource lies in. */
    private static @Nullable Path home(String resource) {
        URL url = WorkerProgram.class.getClassLoader().getResource(resource);
        if (url == null) {
            return null;
        }
        String text = url.toString();
        if (text.startsWith("jar:file:")) {
            return Path.of(URI.create(text.substring(4, text.indexOf("!/"))));
        }
        if (text.startsWith("file:")) {
            Path file = Path.of(URI.create(text));
            int depth = file.getNameCount() - Path.of(resource).getNameCount();
            return file.getRoot().resolve(file.subpath(0, depth));
        }
        return null;
    }

    List<Path> classPath() {
        return classPath;
    }

    static Path runtime() {
        return Path.of(System.getProperty("java.home"));
    }

    /**
     * What the Java machine remembers of a start, so that the next one is quicker; empty where the
     * program does not lie in archives alone. Another build has another name.
     */
    Optional<Path> startCache(Path natives) {
        StringBuilder build = new StringBuilder(runtime().toString());
        for (Path archive : classPath) {
            if (!Files.isRegularFile(archive)) {
                return Optional.empty();
            }
            build.append(archive).append(archive.toFile().lastModified());
        }
        return Optional.of(
                natives.resolve(String.format("start-%08x.aot", build.toString().hashCode())));
    }

    /**
     * The command line up to the arguments of the main class.
     *
     * @param scratch where temporary files may go
     */
    List<String> command(Path natives, String scratch) {
        List<String> line = new ArrayList<>();
        line.add(runtime().resolve("bin/java").toString());
        startCache(natives)
                .filter(cache -> cache.toFile().length() > 0)
                .ifPresent(cache -> line.add("-XX:AOTCache=" + cache));
        line.addAll(
                List.of(
                        "-Xms16m",
                        "-Xmx512m",
                        "-Xss1m",
                        "-XX:+UseSerialGC",
                        "-XX:MinHeapFreeRatio=10",
                        "-XX:MaxHeapFreeRatio=30",
                        "-XX:TieredStopAtLevel=4",
                        "-XX:+ExitOnOutOfMemoryError",
                        "-XX:+DisplayVMOutputToStderr",
                        "-XX:ErrorFile=" + (File.separatorChar == '/' ? "/dev/null" : "NUL"),
                        "-XX:-CreateCoredumpOnCrash",
                        "-XX:-UsePerfData",
                        "-XX:+DisableAttachMechanism",
                        "--enable-native-access=ALL-UNNAMED",
                        "-Djava.awt.headless=true",
                        "-Dfile.encoding=UTF-8",
                        "-Djava.io.tmpdir=" + scratch,
                        "-Dorg.bytedeco.javacpp.cachedir=" + NativeLibraries.javacpp(natives),
                        "-Dorg.bytedeco.javacpp.nopointergc=true",
                        "-Dorg.bytedeco.javacpp.maxbytes=0",
                        "-Dorg.bytedeco.javacpp.maxphysicalbytes=0",
                        "-Donnxruntime.native.path=" + NativeLibraries.onnx(natives),
                        "-cp",
                        String.join(
                                File.pathSeparator,
                                classPath.stream().map(Path::toString).toList()),
                        MAIN));
        return line;
    }
}
