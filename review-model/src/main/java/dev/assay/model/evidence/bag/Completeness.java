package dev.assay.model.evidence.bag;

import dev.assay.model.fault.EnvironmentException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Compares what the manifests list with what is there. */
final class Completeness {
    private final BagTree tree;
    private final List<Manifest> manifests;
    private final Declaration declaration;
    private final Findings findings;

    /** Which digests each file found must have: algorithm and digits, and who says so. */
    private final Map<String, List<Expected>> expected = new LinkedHashMap<>();

    /** Files that a manifest lists under a name composed otherwise. */
    private final Map<String, Set<String>> aliased = new HashMap<>();

    private record Expected(ChecksumKind kind, String digits) {}

    Completeness(
            BagTree tree, List<Manifest> manifests, Declaration declaration, Findings findings) {
        this.tree = tree;
        this.manifests = manifests;
        this.declaration = declaration;
        this.findings = findings;
    }

    /**
     * @param fetched paths that the bag says lie elsewhere
     */
    void check(List<String> fetched) {
        if (manifests.stream().allMatch(Manifest::ofTags)) {
            findings.invalid("no-manifest", "There is no manifest of the payload.");
        }
        for (Manifest manifest : manifests) {
            present(manifest, Set.copyOf(fetched));
        }
        listed(fetched);
        tags();
    }

    /** Every digest of every manifest against the bytes. */
    void compareDigests(FileDigests digests) throws EnvironmentException {
        for (Map.Entry<String, List<Expected>> file : expected.entrySet()) {
            Set<ChecksumKind> kinds =
                    Set.copyOf(file.getValue().stream().map(Expected::kind).toList());
            Map<String, String> found = digests.of(file.getKey(), kinds);
            for (Expected one : file.getValue()) {
                if (!one.digits().equals(found.get(one.kind().name()))) {
                    findings.invalid(
                            "digest-mismatch",
                            file.getKey(),
                            "The bytes are not those whose "
                                    + one.kind().name()
                                    + " digest is listed.");
                }
            }
        }
    }

    /** Every path of a manifest is a file that is there. */
    private void present(Manifest manifest, Set<String> fetched) {
        Map<String, String> byName = new HashMap<>();
        Map<String, String> byCase = new HashMap<>();
        for (String file : tree.files().keySet()) {
            byName.put(BagPath.normalised(file), file);
            byCase.put(BagPath.folded(file), file);
        }
        manifest.digests()
                .forEach((path, digits) -> {
                    String file = path;
                    if (!tree.files().containsKey(path)) {
                        Optional<String> other = other(manifest, path, byName, byCase);
                        if (other.isEmpty()) {
                            missing(path, fetched.contains(path));
                            return;
                        }
                        file = other.get();
                        aliased.computeIfAbsent(manifest.file(), _ -> new TreeSet<>()).add(file);
                        findings.warn(
                                "name-collision",
                                path,
                                "Only a file is there whose name differs by case or by how it is"
                                        + " composed.");
                    }
                    expected.computeIfAbsent(file, _ -> new ArrayList<>())
                            .add(new Expected(manifest.kind(), digits));
                });
    }

    /**
     * The file that a path means on a system which composes names in another way, or which ignores
     * case; the latter only where the manifest lists that file too.
     */
    private Optional<String> other(
            Manifest manifest,
            String path,
            Map<String, String> byName,
            Map<String, String> byCase) {
        String composed = byName.get(BagPath.normalised(path));
        if (composed != null) {
            return Optional.of(composed);
        }
        return Optional.ofNullable(byCase.get(BagPath.folded(path)))
                .filter(file -> manifest.digests().containsKey(file));
    }

    private void missing(String path, boolean elsewhere) {
        findings.invalid(
                elsewhere ? "to-fetch" : "missing",
                path,
                elsewhere
                        ? "A file lies elsewhere, as the bag says; nothing was fetched."
                        : "A file that is listed is not there.");
    }

    /** Every payload file is listed: in each manifest from 1.0 on, in any before. */
    private void listed(List<String> fetched) {
        List<Manifest> ofPayload = manifests.stream().filter(one -> !one.ofTags()).toList();
        for (String file : payloadAnd(fetched)) {
            long listing = ofPayload.stream().filter(one -> lists(one, file)).count();
            if (listing == 0) {
                findings.invalid("not-listed", file, "A payload file is in no manifest.");
            } else if (listing < ofPayload.size() && declaration.isFinal()) {
                findings.invalid("not-listed", file, "A payload file is not in every manifest.");
            }
        }
    }

    private Set<String> payloadAnd(List<String> fetched) {
        Set<String> files = new TreeSet<>(fetched);
        tree.files().keySet().stream().filter(file -> file.startsWith("data/")).forEach(files::add);
        return files;
    }

    private boolean lists(Manifest manifest, String file) {
        return manifest.digests().containsKey(file)
                || aliased.getOrDefault(manifest.file(), Set.of()).contains(file);
    }

    private void tags() {
        for (Manifest manifest : manifests) {
            for (String path : manifest.digests().keySet()) {
                if (manifest.ofTags() && declaration.isFinal() && path.startsWith("tagmanifest-")) {
                    findings.invalid("tag-manifest", path, "A tag manifest lists one of its kind.");
                }
            }
        }
        boolean any = manifests.stream().anyMatch(Manifest::ofTags);
        for (String file : tree.files().keySet()) {
            boolean tag = !file.startsWith("data/") && !file.matches("tagmanifest-[^/]*");
            boolean named =
                    manifests.stream()
                            .anyMatch(one -> one.ofTags() && one.digests().containsKey(file));
            if (any && tag && !named) {
                findings.warn("tag-not-listed", file, "No tag manifest covers a tag file.");
            }
        }
        if (!any) {
            findings.warn("no-tag-manifest", "Nothing covers the tag files.");
        }
    }
}
