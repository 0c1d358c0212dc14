package dev.assay.model.evidence.bag;

import dev.assay.model.durable.DiskFault;
import dev.assay.model.fault.EnvironmentException;
import dev.assay.model.job.Progress;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.security.MessageDigest;
import java.util.Collection;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;

/** Computes every digest a file needs in one reading. */
final class FileDigests {
    private final BagTree tree;
    private final Progress progress;
    private final long total;
    private long done;

    FileDigests(BagTree tree, Progress progress) {
        this.tree = tree;
        this.progress = progress;
        this.total = tree.files().values().stream().mapToLong(Long::longValue).sum();
    }

    /** Lower-case hexadecimal digits by algorithm. */
    Map<String, String> of(String file, Collection<ChecksumKind> kinds)
            throws EnvironmentException {
        Map<String, MessageDigest> running = new LinkedHashMap<>();
        kinds.forEach(kind -> running.put(kind.name(), kind.start()));
        byte[] piece = new byte[1 << 17];
        try (InputStream in = Files.newInputStream(tree.locate(file), LinkOption.NOFOLLOW_LINKS)) {
            int read = in.read(piece);
            while (read >= 0) {
                progress.checkCancelled();
                for (MessageDigest digest : running.values()) {
                    digest.update(piece, 0, read);
                }
                done += read;
                progress.report(Math.min(done, total), total);
                read = in.read(piece);
            }
        } catch (IOException e) {
            throw DiskFault.of(e);
        }
        Map<String, String> digests = new LinkedHashMap<>();
        running.forEach((name, d) -> digests.put(name, HexFormat.of().formatHex(d.digest())));
        return digests;
    }
}
