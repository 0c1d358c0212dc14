package dev.assay.app.workspace;

import dev.assay.app.workspace.StoreFinding.Store;
import dev.assay.model.fault.EnvironmentException;
import dev.assay.model.item.BytesState;
import dev.assay.model.item.ContentDigest;
import dev.assay.model.item.ItemId;
import dev.assay.model.job.Progress;
import dev.assay.model.payload.ObjectFolder;
import dev.assay.model.payload.PayloadFolder;
import dev.assay.model.vault.CopyReport;
import dev.assay.model.vault.Vault;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Reads every payload, object and local copy to its end and compares it with what the log names:
 * payloads by their keyed commitments, objects by SHA-256, copies chunk by chunk and by the digest
 * that was pulled. Changes nothing. Used once.
 */
final class StoreCheck {
    private static final String DAMAGED = ".damaged";
    private static final Set<String> TOO_LONG = Set.of("file.too-long");

    private final LogNames names;
    private final Progress progress;
    private final List<StoreFinding> findings = new ArrayList<>();
    private long payloadsRead;
    private long erased;
    private long unfinished;
    private long objectsRead;
    private long copies;
    private long chunks;
    private long notHere;

    StoreCheck(LogNames names, Progress progress) {
        this.names = names;
        this.progress = progress;
    }

    StoreReport run(PayloadFolder payloads, ObjectFolder objects, Vault vault)
            throws EnvironmentException {
        checkPayloads(payloads);
        checkObjects(objects);
        checkVault(vault);
        return new StoreReport(
                findings, payloadsRead, erased, unfinished, objectsRead, copies, chunks, notHere);
    }

    private void checkPayloads(PayloadFolder payloads) throws EnvironmentException {
        Set<String> here = new TreeSet<>(payloads.commitments());
        for (String commitment : here) {
            progress.checkCancelled();
            if (names.erased().contains(commitment)) {
                unfinished++;
            } else if (holds(() -> payloads.get(commitment).isPresent())) {
                payloadsRead++;
            } else {
                damaged(
                        Store.PAYLOAD,
                        commitment,
                        names.commitments().getOrDefault(commitment, -1L),
                        "The payload does not answer to its commitment any more.");
            }
        }
        for (Map.Entry<String, Long> named : names.commitments().entrySet()) {
            if (here.contains(named.getKey())) {
                continue;
            }
            if (names.erased().contains(named.getKey())) {
                erased++;
            } else {
                missing(
                        Store.PAYLOAD,
                        named.getKey(),
                        named.getValue(),
                        "The payload is missing, and no entry says that it was erased.");
            }
        }
    }

    private void checkObjects(ObjectFolder objects) throws EnvironmentException {
        Set<String> here = new HashSet<>();
        for (ContentDigest digest : objects.digests()) {
            progress.checkCancelled();
            here.add(digest.hex());
            if (holds(() -> objects.get(digest).isPresent())) {
                objectsRead++;
            } else {
                damaged(
                        Store.OBJECT,
                        digest.hex(),
                        names.policies().getOrDefault(digest.hex(), -1L),
                        "The object is not what its digest says.");
            }
        }
        for (Map.Entry<String, Long> policy : names.policies().entrySet()) {
            if (!here.contains(policy.getKey())) {
                missing(
                        Store.OBJECT,
                        policy.getKey(),
                        policy.getValue(),
                        "The policy set that an entry names is missing.");
            }
        }
    }

    private void checkVault(Vault vault) throws EnvironmentException {
        Set<ItemId> here = new HashSet<>();
        for (ItemId item : vault.items()) {
            CopyReport copy = vault.examine(item, progress);
            LogNames.Pull pull = names.pulls().get(item);
            long entry = pull == null ? -1 : pull.entry();
            for (CopyReport.Damage damage : copy.damages()) {
                findings.add(
                        new StoreFinding(
                                Store.VAULT,
                                false,
                                item.value(),
                                entry,
                                damage.chunk(),
                                damage.sentence()));
            }
            if (copy.state() == BytesState.LISTED) {
                continue;
            }
            here.add(item);
            copies++;
            chunks += copy.chunks() - copy.damages().stream().filter(d -> d.chunk() >= 0).count();
            Optional<String> digest = copy.digest().map(ContentDigest::hex);
            if (pull != null && digest.isPresent() && !digest.get().equals(pull.sha256())) {
                damaged(
                        Store.VAULT,
                        item.value(),
                        entry,
                        "The local copy is another than the one that was pulled.");
            }
        }
        notHere = names.pulls().keySet().stream().filter(item -> !here.contains(item)).count();
    }

    /** Reads one file; false when it is not what was written. */
    private interface Reading {
        boolean read() throws EnvironmentException;
    }

    private static boolean holds(Reading reading) throws EnvironmentException {
        try {
            return reading.read();
        } catch (EnvironmentException e) {
            if (e.key().endsWith(DAMAGED) || TOO_LONG.contains(e.key())) {
                return false;
            }
            throw e;
        }
    }

    private void damaged(Store store, String name, long entry, String sentence) {
        findings.add(new StoreFinding(store, false, name, entry, -1, sentence));
    }

    private void missing(Store store, String name, long entry, String sentence) {
        findings.add(new StoreFinding(store, true, name, entry, -1, sentence));
    }
}
