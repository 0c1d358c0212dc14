package dev.assay.model.evidence.bag;

import dev.assay.model.fault.EnvironmentException;
import dev.assay.model.job.Progress;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads a bag from its folder alone and says whether it is complete and valid (RFC 8493, section
 * 3). Trusts nothing in it: paths are looked up among the files found, links are not followed,
 * nothing is fetched. Stateless; blocking.
 */
public final class BagVerifier {
    private static final Pattern MANIFEST =
            Pattern.compile("(tag)?manifest-([A-Za-z0-9][A-Za-z0-9_/+.-]{0,30})\\.txt");

    private BagVerifier() {}

    /**
     * @throws EnvironmentException when the disk fails; a bag that is none is a verdict
     */
    public static BagVerdict verify(Path folder, Progress progress) throws EnvironmentException {
        Findings findings = new Findings();
        BagTree tree = BagTree.walk(folder, findings);
        Map<String, Long> payload = payload(tree);
        long bytes = payload.values().stream().mapToLong(Long::longValue).sum();
        if (!tree.hasFolder("data")) {
            findings.invalid("no-payload", "There is no folder named data.");
        }
        Optional<Declaration> declaration = declaration(tree, findings);
        List<Manifest> manifests = List.of();
        if (declaration.isPresent()) {
            TagText text = new TagText(tree, declaration.get().encoding(), findings);
            manifests = manifests(tree, text, declaration.get());
            compareInfo(text, declaration.get(), bytes, payload.size());
            Completeness complete = new Completeness(tree, manifests, declaration.get(), findings);
            complete.check(fetched(text, declaration.get()));
            complete.compareDigests(new FileDigests(tree, progress));
        }
        Portability.check(tree.files().keySet(), findings);
        return new BagVerdict(
                declaration.map(Declaration::version).orElse(""),
                manifests.stream().map(one -> one.kind().name()).distinct().sorted().toList(),
                payload.size(),
                bytes,
                findings.invalid(),
                findings.warnings(),
                findings.omitted());
    }

    private static Map<String, Long> payload(BagTree tree) {
        Map<String, Long> payload = new java.util.TreeMap<>(tree.files());
        payload.keySet().removeIf(file -> !file.startsWith("data/"));
        return payload;
    }

    private static Optional<Declaration> declaration(BagTree tree, Findings findings)
            throws EnvironmentException {
        if (!tree.files().containsKey(Declaration.FILE)) {
            findings.invalid("declaration", Declaration.FILE, "There is no declaration.");
            return Optional.empty();
        }
        Optional<byte[]> content = TagText.bytes(tree, Declaration.FILE, Declaration.LONGEST);
        if (content.isEmpty()) {
            findings.invalid("declaration", Declaration.FILE, "The declaration is too long.");
            return Optional.empty();
        }
        return Declaration.parse(content.get(), findings);
    }

    private static List<Manifest> manifests(BagTree tree, TagText text, Declaration declaration)
            throws EnvironmentException {
        List<Manifest> manifests = new ArrayList<>();
        for (String file : tree.files().keySet()) {
            Matcher name = MANIFEST.matcher(file);
            if (!name.matches()) {
                continue;
            }
            Optional<ChecksumKind> kind = ChecksumKind.named(String.valueOf(name.group(2)));
            if (kind.isEmpty()) {
                text.findings()
                        .invalid(
                                "algorithm",
                                file,
                                "The digests of a manifest are of a kind that is not known here,"
                                        + " so they were not compared.");
                continue;
            }
            if (kind.get().weak()) {
                text.findings()
                        .warn(
                                "weak-digest",
                                file,
                                "Its digests find accidents, not somebody who means it.");
            }
            Manifest.read(file, kind.get(), name.group(1) != null, text, declaration)
                    .ifPresent(manifests::add);
        }
        return manifests;
    }

    private static void compareInfo(TagText text, Declaration declaration, long bytes, long files)
            throws EnvironmentException {
        String file = declaration.infoFile();
        if (!text.tree().files().containsKey(file)) {
            return;
        }
        text.lines(file)
                .ifPresent(lines ->
                        BagInfo.parse(file, lines, declaration.isFinal(), text.findings())
                                .compare(file, bytes, files, text.findings()));
    }

    private static List<String> fetched(TagText text, Declaration declaration)
            throws EnvironmentException {
        if (!text.tree().files().containsKey(FetchList.FILE)) {
            return List.of();
        }
        return text.lines(FetchList.FILE)
                .map(lines -> FetchList.parse(lines, declaration, text.findings()).paths())
                .orElse(List.of());
    }
}
