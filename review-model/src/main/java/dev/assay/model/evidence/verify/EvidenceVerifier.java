package dev.assay.model.evidence.verify;

import dev.assay.model.audit.verify.EntryVerifier;
import dev.assay.model.audit.verify.TrustedKey;
import dev.assay.model.durable.DiskFault;
import dev.assay.model.evidence.bag.BagVerdict;
import dev.assay.model.evidence.bag.BagVerifier;
import dev.assay.model.fault.EnvironmentException;
import dev.assay.model.job.Progress;
import dev.assay.model.json.JsonObject;
import dev.assay.model.json.JsonValue;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Verifies a package from its files alone: the bag, the checkpoint's signature, a proof for every
 * entry, every commitment, and whether decisions, custody, objects and originals are what the
 * entries say. Goes on after a finding, so that all of them are named. Blocking; background
 * threads.
 */
public final class EvidenceVerifier {
    private static final String UNKEYED =
            "The verifier key is the one in the package: compare it with the key that the party"
                    + " publishes elsewhere.";

    private final PackageFiles files;
    private final Path folder;
    private final Expectation expected;
    private final Objections objections = new Objections();
    private final List<String> notes = new ArrayList<>();

    private EvidenceVerifier(Path folder, Expectation expected, Progress progress) {
        this.folder = folder;
        this.expected = expected;
        this.files = new PackageFiles(folder.resolve("data"), progress);
    }

    /**
     * @throws EnvironmentException when the disk fails; a package that is none is a verdict
     */
    public static EvidenceVerdict verify(Path folder, Expectation expected, Progress progress)
            throws EnvironmentException {
        try {
            return new EvidenceVerifier(folder.toRealPath(), expected, progress).run(progress);
        } catch (IOException e) {
            throw DiskFault.of(e);
        }
    }

    private EvidenceVerdict run(Progress progress) throws EnvironmentException {
        BagVerdict bag = BagVerifier.verify(folder, progress);
        bag.invalid().forEach(one -> objections.add("bag", one.path().orElse(""), one.sentence()));
        String whole =
                new PackageFiles(folder, progress).sha256("tagmanifest-sha256.txt").orElse("");
        if (expected.tagManifest().isPresent() && !expected.tagManifest().get().equals(whole)) {
            objections.add("whole", whole, "The package is not the one whose digest you gave.");
        }
        Optional<JsonObject> contents =
                files.json("package.json")
                        .filter(one -> one.text("schema").equals(Optional.of("assay-evidence/1")));
        if (contents.isEmpty()) {
            objections.add("contents", "package.json", "This is no evidence package of Assay.");
        }
        Optional<TrustedKey> key = key();
        Optional<EntryVerifier> log = key.flatMap(this::checkpoint);
        Map<Long, EntryText> proved = Map.of();
        if (log.isPresent()) {
            proved = new EntryCheck(files, log.get(), key.get().name(), objections).proved();
            contents.ifPresent(one -> state(one, log.get(), key.get()));
        }
        Set<String> named = new HashSet<>();
        proved.values().forEach(entry -> entry.digests(named));
        Map<String, String> texts = new PayloadCheck(files, objections).texts(named);
        List<JsonObject> items = contents.map(EvidenceVerifier::items).orElse(List.of());
        for (JsonObject item : items) {
            new ItemCheck(files, proved, texts, objections).check(item);
        }
        if (contents.isPresent() && items.isEmpty()) {
            objections.add("contents", "package.json", "The package speaks of no item.");
        }
        return new EvidenceVerdict(
                contents.flatMap(one -> one.text("export")).orElse(""),
                whole,
                key.map(TrustedKey::name).orElse(""),
                vkeyText(),
                log.map(EntryVerifier::size).orElse(0L),
                log.map(EntryVerifier::root).orElse(""),
                items.size(),
                proved.size(),
                bag,
                objections.findings(),
                gaps(items),
                notes);
    }

    /** The key somebody gave, else the one in the package. */
    private Optional<TrustedKey> key() throws EnvironmentException {
        String inside = vkeyText();
        if (expected.vkey().isEmpty()) {
            notes.add(UNKEYED);
        } else if (!expected.vkey().get().strip().equals(inside)) {
            objections.add("key", inside, "The key in the package is not the one you gave.");
        }
        Optional<TrustedKey> key =
                TrustedKey.parse(expected.vkey().orElse(inside)).filter(one -> !one.isCosigner());
        if (key.isEmpty()) {
            objections.add("key", "log/vkey", "There is no verifier key of a log.");
        }
        return key;
    }

    private String vkeyText() throws EnvironmentException {
        return files.bytes("log/vkey")
                .map(bytes -> new String(bytes, StandardCharsets.UTF_8).strip())
                .orElse("");
    }

    private Optional<EntryVerifier> checkpoint(TrustedKey key) {
        try {
            byte[] note = files.bytes("log/checkpoint").orElse(new byte[0]);
            return switch (EntryVerifier.of(note, key)) {
                case EntryVerifier.Outcome.Signed(EntryVerifier entries) -> Optional.of(entries);
                case EntryVerifier.Outcome.Objected(String sentence) -> {
                    objections.add("checkpoint", "log/checkpoint", sentence);
                    yield Optional.empty();
                }
            };
        } catch (EnvironmentException e) {
            objections.add("checkpoint", "log/checkpoint", e.sentence());
            return Optional.empty();
        }
    }

    /** What package.json says of the log is what was signed. */
    private void state(JsonObject contents, EntryVerifier log, TrustedKey key) {
        JsonObject said = contents.object("log").orElse(JsonObject.builder().build());
        if (said.whole("size").orElse(-1) != log.size()
                || !said.text("root").equals(Optional.of(log.root()))
                || !said.text("origin").equals(Optional.of(key.name()))) {
            objections.add(
                    "contents", "package.json", "The log is described otherwise than signed.");
        }
    }

    private static List<JsonObject> items(JsonObject contents) {
        List<JsonObject> items = new ArrayList<>();
        for (JsonValue value : contents.array("items").orElse(List.of())) {
            if (value instanceof JsonObject item) {
                items.add(item);
            }
        }
        return items;
    }

    private static List<String> gaps(List<JsonObject> items) {
        List<String> gaps = new ArrayList<>();
        for (JsonObject item : items) {
            for (JsonValue value : item.array("gaps").orElse(List.of())) {
                if (value instanceof JsonObject gap) {
                    gap.text("sentence").ifPresent(gaps::add);
                }
            }
        }
        return gaps;
    }
}
