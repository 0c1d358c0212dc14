package dev.assay.model.evidence.verify;

import dev.assay.model.durable.DiskFault;
import dev.assay.model.fault.EnvironmentException;
import dev.assay.model.job.Progress;
import dev.assay.model.json.JsonLimits;
import dev.assay.model.json.JsonObject;
import dev.assay.model.json.JsonParser;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/**
 * The payload of a package, read with bounds. Paths are made of names that were checked; links are
 * not followed.
 */
record PackageFiles(Path data, Progress progress) {
    private static final int GREATEST = 32 << 20;
    private static final int MOST = 200_000;

    /** A file's bytes; empty where there is none, or it is too long, or no file. */
    Optional<byte[]> bytes(String path) throws EnvironmentException {
        Path file = data.resolve(path);
        if (!isFile(file)) {
            return Optional.empty();
        }
        try (InputStream in = Files.newInputStream(file, LinkOption.NOFOLLOW_LINKS)) {
            byte[] content = in.readNBytes(GREATEST + 1);
            return content.length > GREATEST ? Optional.empty() : Optional.of(content);
        } catch (IOException e) {
            throw DiskFault.of(e);
        }
    }

    Optional<JsonObject> json(String path) throws EnvironmentException {
        return bytes(path)
                .flatMap(bytes -> JsonParser.parse(bytes, JsonLimits.bytes(GREATEST)).object());
    }

    /** SHA-256 of a file of any length; empty where there is none. */
    Optional<String> sha256(String path) throws EnvironmentException {
        Path file = data.resolve(path);
        if (!isFile(file)) {
            return Optional.empty();
        }
        try (InputStream in = Files.newInputStream(file, LinkOption.NOFOLLOW_LINKS)) {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            byte[] piece = new byte[1 << 17];
            int read = in.read(piece);
            while (read >= 0) {
                progress.checkCancelled();
                digest.update(piece, 0, read);
                read = in.read(piece);
            }
            return Optional.of(HexFormat.of().formatHex(digest.digest()));
        } catch (IOException e) {
            throw DiskFault.of(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("SHA-256 is part of every JDK", e);
        }
    }

    /** Names in a folder, in order; none where it is no folder. */
    List<String> names(String folder) throws EnvironmentException {
        Path path = data.resolve(folder);
        List<String> names = new ArrayList<>();
        if (!Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS)) {
            return names;
        }
        try (DirectoryStream<Path> found = Files.newDirectoryStream(path)) {
            for (Path one : found) {
                if (names.size() < MOST) {
                    names.add(String.valueOf(one.getFileName()));
                }
            }
        } catch (IOException e) {
            throw DiskFault.of(e);
        }
        names.sort(null);
        return names;
    }

    /** No part of the way to a file is a link. */
    private boolean isFile(Path file) {
        Path at = data;
        for (Path part : data.relativize(file)) {
            at = at.resolve(part);
            if (Files.isSymbolicLink(at)) {
                return false;
            }
        }
        return Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS);
    }
}
