package dev.assay.model.evidence.bag;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * {@code fetch.txt}: files that the bag leaves elsewhere. Its addresses are never followed.
 *
 * @param paths what it lists, all inside the payload
 */
record FetchList(List<String> paths) {
    static final String FILE = "fetch.txt";

    private static final Pattern LINE =
            Pattern.compile("(?s)(\\S+)[ \\t]+([0-9]{1,18}|-)[ \\t]+(.+)");

    static FetchList parse(List<String> lines, Declaration declaration, Findings findings) {
        List<String> paths = new ArrayList<>();
        for (String line : lines) {
            if (line.isBlank()) {
                continue;
            }
            Matcher parts = LINE.matcher(line);
            if (!parts.matches()) {
                findings.invalid("fetch-line", FILE, "A line is not address, length and path.");
                continue;
            }
            BagPath path = BagPath.of(String.valueOf(parts.group(3)), declaration.isFinal());
            if (path.refused() || !path.inPayload()) {
                findings.invalid(
                        "unsafe-path", path.text(), "A file to fetch is not in the payload.");
                continue;
            }
            paths.add(path.text());
        }
        return new FetchList(paths);
    }
}
