package dev.assay.model.provenance.lineage.trail;

import dev.assay.model.fault.EnvironmentException;
import dev.assay.model.job.Progress;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A trail of access logs (CloudTrail): digest files lie under a folder {@code CloudTrail-Digest},
 * log files elsewhere, both by day. What they say of one object counts as proven where a verified
 * digest names the log it stands in.
 */
public record Trail(TrailStore store, TrailKeys keys) {
    private static final int FILES = 20_000;
    private static final int DIGEST_MOST = 8 << 20;
    private static final int EVENTS = 10_000;
    private static final Pattern DAY = Pattern.compile("/(\\d{4}/\\d{2}/\\d{2})/[^/]*$");
    private static final DateTimeFormatter DAYS =
            DateTimeFormatter.ofPattern("yyyy/MM/dd").withZone(ZoneOffset.UTC);

    /**
     * What the trail says of one object. Blocking.
     *
     * @param since files of days before the one before this are not read
     * @throws EnvironmentException where the store itself cannot be read
     */
    public TrailReading read(String bucket, String key, Instant since, Progress progress)
            throws EnvironmentException {
        List<String> gaps = new ArrayList<>();
        List<String> all = store.keys(FILES);
        if (all.size() == FILES) {
            gaps.add("The trail has more files than are read: only the first " + FILES + " were.");
        }
        String first =
                DAYS.format(since.isAfter(Instant.EPOCH) ? since.minus(Duration.ofDays(1)) : since);
        List<String> files = all.stream().filter(k -> matters(k, first)).toList();
        DigestChain chain = chain(files, gaps, progress);
        gaps.addAll(chain.gaps());
        return new TrailReading(
                events(files, chain.logs(), bucket, key, gaps, progress), chain.covered(), gaps);
    }

    private static boolean matters(String key, String first) {
        Matcher day = DAY.matcher(key);
        return !day.find() || day.group(1).compareTo(first) >= 0;
    }

    private static boolean isDigest(String key) {
        return key.contains("CloudTrail-Digest");
    }

    private static String name(String key) {
        return key.substring(key.lastIndexOf('/') + 1);
    }

    private DigestChain chain(List<String> files, List<String> gaps, Progress progress)
            throws EnvironmentException {
        List<DigestFile> digests = new ArrayList<>();
        Map<String, String> signatures = new HashMap<>();
        for (String file : files) {
            progress.checkCancelled();
            if (!isDigest(file)) {
                continue;
            }
            try (InputStream in = store.open(file)) {
                byte[] packed = in.readNBytes(DIGEST_MOST + 1);
                if (packed.length > DIGEST_MOST) {
                    throw new IOException("too large");
                }
                DigestFile digest = DigestFile.read(packed);
                digests.add(digest);
                store.signature(file).ifPresent(hex -> signatures.put(digest.place(), hex));
            } catch (IOException _) {
                gaps.add("A digest file cannot be read: " + name(file) + ".");
            }
        }
        if (digests.isEmpty()) {
            gaps.add("No digest files are here: nothing proves that the access logs are whole.");
        }
        return new DigestChain(digests, signatures, keys);
    }

    private List<TrailEvent> events(
            List<String> files,
            Map<String, String> proven,
            String bucket,
            String key,
            List<String> gaps,
            Progress progress)
            throws EnvironmentException {
        List<TrailEvent> events = new ArrayList<>();
        boolean data = false;
        for (String file : files) {
            progress.checkCancelled();
            if (isDigest(file)) {
                continue;
            }
            try (InputStream in = store.open(file)) {
                LogFile log = LogFile.read(in, bucket, key);
                data |= log.dataEvents();
                String expected = proven.get(file);
                if (expected != null && !expected.equals(log.sha256())) {
                    gaps.add("An access log was changed: " + name(file) + ".");
                }
                boolean holds = log.sha256().equals(expected);
                for (TrailEvent event : log.events()) {
                    if (events.size() < EVENTS) {
                        events.add(proven(event, holds));
                    }
                }
            } catch (IOException _) {
                gaps.add("An access log cannot be read: " + name(file) + ".");
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
