package dev.assay.model.evidence.bag;

import dev.assay.model.fault.EnvironmentException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One manifest: a digest for each path it lists.
 *
 * @param file its own name
 * @param kind the algorithm of its digests
 * @param ofTags it is about tag files, not about the payload
 * @param digests lower-case hexadecimal digits by path
 */
record Manifest(String file, ChecksumKind kind, boolean ofTags, Map<String, String> digests) {
    private static final Pattern LINE = Pattern.compile("(?s)([0-9A-Fa-f]+)[ \\t]+(\\*?)(.+)");

    static Optional<Manifest> read(
            String file, ChecksumKind kind, boolean ofTags, TagText text, Declaration declaration)
            throws EnvironmentException {
        Optional<List<String>> lines = text.lines(file);
        if (lines.isEmpty()) {
            return Optional.empty();
        }
        Manifest manifest = new Manifest(file, kind, ofTags, new LinkedHashMap<>());
        for (String line : lines.get()) {
            if (!line.isBlank()) {
                manifest.add(line, declaration, text.findings());
            }
        }
        return Optional.of(manifest);
    }

    private void add(String line, Declaration declaration, Findings findings) {
        Matcher parts = LINE.matcher(line);
        if (!parts.matches() || String.valueOf(parts.group(1)).length() != kind.digits()) {
            findings.invalid("manifest-line", file, "A line is not a digest and a path.");
            return;
        }
        BagPath path = BagPath.of(String.valueOf(parts.group(3)), declaration.isFinal());
        if (path.refused()) {
            findings.invalid("unsafe-path", path.text(), path.refusal());
            return;
        }
        if (!ofTags && !path.inPayload()) {
            findings.invalid(
                    "unsafe-path", path.text(), "A manifest lists what is not in the payload.");
            return;
        }
        if (path.rewritten()) {
            findings.warn("dot-path", path.text(), "A path is written with superfluous dots.");
        }
        if (!String.valueOf(parts.group(2)).isEmpty()) {
            findings.warn("asterisk", path.text(), "A path is marked as md5sum marks them.");
        }
        String digest = String.valueOf(parts.group(1)).toLowerCase(Locale.ROOT);
        String before = digests.putIfAbsent(path.text(), digest);
        if (before != null && !before.equals(digest)) {
            findings.invalid(
                    "listed-twice", path.text(), "A file is listed twice with different digests.");
        } else if (before != null) {
            findings.warn("listed-twice", path.text(), "A file is listed twice.");
        }
    }
}
