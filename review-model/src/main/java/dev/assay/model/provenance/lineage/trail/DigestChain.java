package dev.assay.model.provenance.lineage.trail;

import dev.assay.model.provenance.lineage.trail.TrailReading.Window;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The digest files of a trail as a chain: each names the one before it and carries its signature,
 * so that a missing, changed or foreign digest is seen.
 */
final class DigestChain {
    private final List<DigestFile> verified = new ArrayList<>();
    private final List<String> gaps = new ArrayList<>();

    /**
     * @param signatures hex signatures kept beside digest files, by place; the last of a chain has
     *     no other
     */
    DigestChain(List<DigestFile> digests, Map<String, String> signatures, TrailKeys keys) {
        List<DigestFile> ordered = new ArrayList<>(digests);
        ordered.sort(Comparator.comparing(DigestFile::to));
        Map<String, String> known = new HashMap<>(signatures);
        Map<String, DigestFile> byPlace = new HashMap<>();
        for (DigestFile digest : ordered) {
            byPlace.put(digest.place(), digest);
            String place = digest.previousPlace();
            String signature = digest.previousSignature();
            if (place != null && signature != null) {
                known.putIfAbsent(place, signature);
            }
        }
        for (DigestFile digest : ordered) {
            check(digest, byPlace, known, keys);
        }
        holes();
    }

    private void check(
            DigestFile digest,
            Map<String, DigestFile> byPlace,
            Map<String, String> known,
            TrailKeys keys) {
        String signature = known.get(digest.place());
        if (signature == null) {
            gaps.add("The digest up to " + digest.to() + " has no signature here.");
            return;
        }
        if (!keys.byFingerprint().containsKey(digest.fingerprint())) {
            gaps.add("The digest up to " + digest.to() + " is signed with a key that is not here.");
            return;
        }
        if (!keys.verifies(digest.fingerprint(), digest.toBeSigned(), signature)) {
            gaps.add("The digest up to " + digest.to() + " is not the one that was signed.");
            return;
        }
        verified.add(digest);
        String before = digest.previousPlace();
        DigestFile previous = before == null ? null : byPlace.get(before);
        if (before == null) {
            gaps.add("The chain of digests begins at " + digest.from() + ".");
        } else if (previous == null) {
            gaps.add("The digest before " + digest.from() + " is not here.");
        } else if (!previous.sha256().equals(digest.previousSha256())) {
            gaps.add("The digest before " + digest.from() + " was changed.");
        }
    }

    private void holes() {
        for (int i = 1; i < verified.size(); i++) {
            Instant end = verified.get(i - 1).to();
            Instant next = verified.get(i).from();
            if (next.isAfter(end)) {
                gaps.add("Nothing is proven from " + end + " to " + next + ".");
            }
        }
    }

    /** Digest of every log file that a verified digest names, by its key in the bucket. */
    Map<String, String> logs() {
        Map<String, String> logs = new HashMap<>();
        verified.forEach(d ->
                d.logs()
                        .forEach(l ->
                                logs.put(
                                        l.place().substring(l.place().indexOf('/') + 1),
                                        l.sha256())));
        return logs;
    }

    List<Window> covered() {
        List<Window> windows = new ArrayList<>();
        for (DigestFile digest : verified) {
            if (!windows.isEmpty() && windows.getLast().to().equals(digest.from())) {
                Instant from = windows.removeLast().from();
                windows.add(new Window(from, digest.to()));
            } else {
                windows.add(new Window(digest.from(), digest.to()));
            }
        }
        return windows;
    }

    /** What is missing or does not hold, each once. */
    List<String> gaps() {
        Set<String> once = new HashSet<>();
        return gaps.stream().filter(once::add).toList();
    }
}
