package dev.assay.model.provenance.lineage.trail;

import dev.assay.model.fault.EnvironmentException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A copy of a trail bucket on disk, with the keys of the bucket as paths. Digest files lie under a
 * folder {@code CloudTrail-Digest}; the signature of the newest, which the bucket keeps as metadata
 * of the object, lies beside it in hex as {@code ….sig}. Every file is hostile.
 */
public record TrailFolder(Path folder, TrailKeys keys) {
    private static final int FILES = 20_000;
    private static final long DIGEST_MOST = 8L << 20;
    private static final int EVENTS = 10_000;

    /**
     * What the trail says of one object. Blocking.
     *
     * @throws EnvironmentException where the folder itself cannot be read
     */
    public TrailReading read(String bucket, String key) throws EnvironmentException {
        List<Path> files;
        try (Stream<Path> all = Files.walk(folder)) {
            files =
                    all.filter(p -> p.toString().endsWith(".json.gz"))
                            .sorted()
                            .limit(FILES)
                            .toList();
        } catch (IOException e) {
            throw new EnvironmentException(
                    "trail.unreadable",
                    "The folder with the access logs cannot be read.",
                    "Check the folder named for the trail.",
                    false,
                    e);
        }
        List<String> gaps = new ArrayList<>();
        DigestChain chain = chain(files, gaps);
        gaps.addAll(chain.gaps());
        List<TrailEvent> events = events(files, chain.logs(), bucket, key, gaps);
        return new TrailReading(events, chain.covered(), gaps);
    }

    private static boolean isDigest(Path file) {
        return file.toString().contains("CloudTrail-Digest");
    }

    private String place(Path file) {
        return folder.relativize(file).toString().replace('\\', '/');
    }

    private DigestChain chain(List<Path> files, List<String> gaps) {
        List<DigestFile> digests = new ArrayList<>();
        Map<String, String> signatures = new HashMap<>();
        for (Path file : files) {
            if (!isDigest(file)) {
                continue;
            }
            try {
                if (Files.size(file) > DIGEST_MOST) {
                    throw new IOException("too large");
                }
                DigestFile digest = DigestFile.read(Files.readAllBytes(file));
                digests.add(digest);
                Path beside = file.resolveSibling(file.getFileName() + ".sig");
                if (Files.isRegularFile(beside) && Files.size(beside) < DIGEST_MOST) {
                    signatures.put(
                            digest.place(), Files.readString(beside, StandardCharsets.US_ASCII));
                }
            } catch (IOException _) {
                gaps.add("A digest file cannot be read: " + file.getFileName() + ".");
            }
        }
        if (digests.isEmpty()) {
            gaps.add("No digest files are here: nothing proves that the access logs are whole.");
        }
        return new DigestChain(digests, signatures, keys);
    }

    private List<TrailEvent> events(
            List<Path> files,
            Map<String, String> proven,
            String bucket,
            String key,
            List<String> gaps) {
        List<TrailEvent> events = new ArrayList<>();
        boolean data = false;
        for (Path file : files) {
            if (isDigest(file)) {
                continue;
            }
            try (InputStream in = Files.newInputStream(file)) {
                LogFile log = LogFile.read(in, bucket, key);
                data |= log.dataEvents();
                String expected = proven.get(place(file));
                if (expected != null && !expected.equals(log.sha256())) {
                    gaps.add("An access log was changed: " + file.getFileName() + ".");
                }
                boolean holds = log.sha256().equals(expected);
                for (TrailEvent event : log.events()) {
                    if (events.size() < EVENTS) {
                        events.add(proven(event, holds));
                    }
                }
            } catch (IOException _) {
                gaps.add("An access log cannot be read: " + file.getFileName() + ".");
            }
        }
        if (!data) {
            gaps.add(
                    "The access logs hold no access to objects: data events are off by default, so"
                            + " who wrote and who read is not known.");
        }
        events.sort(Comparator.comparing(TrailEvent::at));
        return events;
    }

    private static TrailEvent proven(TrailEvent event, boolean holds) {
        return new TrailEvent(
                event.at(),
                event.name(),
                event.principal(),
                event.source(),
                event.requestId(),
                event.versionId(),
                holds);
    }
}
