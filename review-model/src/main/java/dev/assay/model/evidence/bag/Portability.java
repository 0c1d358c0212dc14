package dev.assay.model.evidence.bag;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/** Names that are fine here and lose files elsewhere (RFC 8493, section 6). */
final class Portability {
    private Portability() {}

    static void check(Collection<String> files, Findings findings) {
        Map<String, String> seen = new HashMap<>();
        for (String file : files) {
            if (!BagPath.portable(file)) {
                findings.warn(
                        "name-not-portable", file, "Some systems cannot hold a file of this name.");
            }
            String before = seen.putIfAbsent(BagPath.folded(file), file);
            if (before != null) {
                findings.warn(
                        "name-collision",
                        file,
                        "Two files differ only by case or by how their names are composed.");
            }
        }
    }
}
