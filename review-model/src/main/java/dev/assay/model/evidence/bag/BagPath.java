package dev.assay.model.evidence.bag;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * A path as a manifest writes it, taken apart without asking the file system (RFC 8493, 2.1.3 and
 * 5.2). It is only ever looked up among the files that were found in the bag, never opened.
 *
 * @param text decoded and without empty and single-dot segments
 * @param refusal why nothing may be looked up under it; empty text for a path that stays inside
 * @param rewritten the text differs from what was written by more than its encoding
 */
record BagPath(String text, String refusal, boolean rewritten) {
    private static final int LONGEST = 4096;
    private static final Set<String> RESERVED = Set.of("con", "prn", "aux", "nul");

    static BagPath of(String written, boolean percentItself) {
        String decoded = decode(written, percentItself);
        if (decoded.isEmpty() || decoded.length() > LONGEST) {
            return refused(decoded, "A path is empty or longer than 4096 characters.");
        }
        if (decoded.indexOf('\0') >= 0) {
            return refused(decoded, "A path holds a zero byte.");
        }
        if (decoded.startsWith("/") || decoded.startsWith("\\")) {
            return refused(decoded, "A path is absolute.");
        }
        if (decoded.startsWith("~")) {
            return refused(decoded, "A path begins with a tilde, which a shell takes for a home.");
        }
        if (decoded.matches("(?s)[A-Za-z]:[/\\\\].*")) {
            return refused(decoded, "A path names a drive.");
        }
        List<String> segments = new ArrayList<>();
        for (String segment : decoded.split("/", -1)) {
            if (segment.equals("..") || segment.replace("\\", "").equals("..")) {
                return refused(decoded, "A path leaves the bag.");
            }
            if (!segment.isEmpty() && !segment.equals(".")) {
                segments.add(segment);
            }
        }
        String plain = String.join("/", segments);
        return new BagPath(plain, "", !plain.equals(decoded));
    }

    boolean refused() {
        return !refusal.isEmpty();
    }

    boolean inPayload() {
        return text.startsWith("data/");
    }

    /** What a file system that ignores case and normalises names sees. */
    static String folded(String path) {
        return normalised(path).toLowerCase(Locale.ROOT);
    }

    static String normalised(String path) {
        return Normalizer.normalize(path, Normalizer.Form.NFC);
    }

    /** A name that some widely used system cannot hold, or reads as something else. */
    static boolean portable(String path) {
        for (String segment : path.split("/", -1)) {
            String stem = segment.replaceFirst("(?s)\\..*", "").toLowerCase(Locale.ROOT);
            if (segment.chars().anyMatch(c -> c < 0x20 || "<>:\"|?*\\".indexOf(c) >= 0)
                    || segment.endsWith(".")
                    || segment.endsWith(" ")
                    || RESERVED.contains(stem)
                    || stem.matches("(com|lpt)[1-9]")) {
                return false;
            }
        }
        return true;
    }

    /** Only line ends, and from 1.0 on the percent sign itself, are written as escapes. */
    private static String decode(String written, boolean percentItself) {
        String lines = written.replaceAll("(?i)%0a", "\n").replaceAll("(?i)%0d", "\r");
        return percentItself ? lines.replace("%25", "%") : lines;
    }

    private static BagPath refused(String text, String why) {
        return new BagPath(text, why, false);
    }
}
