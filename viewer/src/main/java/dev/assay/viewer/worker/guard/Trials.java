package dev.assay.viewer.worker.guard;

import dev.assay.viewer.wire.Guard;
import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.channels.SocketChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What must not be possible, tried with what every Java machine can do. The folder of the frame
 * memory stands for the files of this account: it is there for certain and belongs to it.
 */
final class Trials {
    private static final int DISCARD = 9;

    private Trials() {}

    /** Tries the network, files and the environment. */
    static Measured of(String frames, Set<String> environment) {
        Measured measured = new Measured();
        measured.put(Guard.NO_SOCKET, noSocket());
        measured.put(Guard.NO_FILE_READ, folders(frames).noneMatch(Trials::lists));
        measured.put(Guard.NO_FILE_WRITE, folders(frames).noneMatch(Trials::writes));
        measured.put(Guard.EMPTY_ENVIRONMENT, environment.containsAll(System.getenv().keySet()));
        return measured;
    }

    private static Stream<Path> folders(String frames) {
        @Nullable Path folder = Path.of(frames).toAbsolutePath().getParent();
        return Stream.concat(
                        Stream.ofNullable(folder),
                        Stream.of(Path.of(System.getProperty("user.home"))))
                .filter(Path::isAbsolute);
    }

    /** Where nothing is in the way, this machine answers that nobody listens. */
    private static boolean noSocket() {
        InetSocketAddress here = new InetSocketAddress(InetAddress.getLoopbackAddress(), DISCARD);
        try (SocketChannel _ = SocketChannel.open(here)) {
            return false;
        } catch (ConnectException e) {
            return false;
        } catch (IOException e) {
            return true;
        }
    }

    private static boolean lists(Path folder) {
        try (DirectoryStream<Path> inside = Files.newDirectoryStream(folder)) {
            return inside.iterator().hasNext();
        } catch (IOException e) {
            return false;
        }
    }

    private static boolean writes(Path folder) {
        Path file = folder.resolve("assay-write-" + ProcessHandle.current().pid());
        try {
            Files.createFile(file);
            Files.delete(file);
            return true;
        } catch (IOException e) {
            return Files.exists(file);
        }
    }
}
