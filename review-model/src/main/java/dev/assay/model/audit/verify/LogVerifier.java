package dev.assay.model.audit.verify;

import dev.assay.model.fault.EnvironmentException;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/**
 * Verifies any log in the C2SP tile layout from its files alone: signature, origin, form, entries
 * against the root, the rules of Assay entries where they are Assay's, what was seen of the log
 * earlier, witnesses, tiles and proofs, in this order. Shares no code with the writer but the
 * strict JSON of {@code model.json}. Immutable; safe for use from several threads.
 */
public final class LogVerifier {
    private final TrustedKey key;
    private final List<TrustedKey> witnesses;
    private final Optional<Path> witnessed;

    /**
     * @param key the log's key
     * @param witnesses keys of trusted witnesses, none for none
     * @param witnessed folder of checkpoints that an outside party kept, if there is one
     */
    public LogVerifier(TrustedKey key, List<TrustedKey> witnesses, Optional<Path> witnessed) {
        this.key = key;
        this.witnesses = List.copyOf(witnesses);
        this.witnessed = witnessed;
    }

    /** Verifies the log against the file {@code checkpoint} in its folder. */
    public LogVerdict verify(Path log) throws EnvironmentException {
        return verify(log, "checkpoint");
    }

    /**
     * Verifies the log as far as one of its checkpoints covers it.
     *
     * @param checkpoint name of a file in the log's folder
     */
    public LogVerdict verify(Path log, String checkpoint) throws EnvironmentException {
        try {
            return run(new LogFolder(log), checkpoint);
        } catch (Objection objection) {
            return objection.verdict();
        }
    }

    private LogVerdict run(LogFolder folder, String checkpoint)
            throws Objection, EnvironmentException {
        if (!folder.has(checkpoint)) {
            throw new Objection(FaultClass.FORMAT, "The log has no checkpoint.");
        }
        LogState state = LogState.verify(folder.text(checkpoint), key);
        Tree tree = new Tree();
        EntryRules rules = new EntryRules(key.name());
        new EntrySource(folder, state.size())
                .read(entry -> {
                    byte[] leaf = tree.leaf(entry);
                    tree.add(leaf);
                    rules.entry(entry, leaf);
                });
        if (tree.size() != state.size() || !state.hasRoot(tree.root(tree.size()))) {
            throw new Objection(
                    FaultClass.CONTENT, "The entries do not add up to the signed root.");
        }
        rules.judge();
        ConsistencyRules consistency = new ConsistencyRules(folder, key, tree);
        if (witnessed.isPresent()) {
            consistency.checkWitnessed(witnessed.get());
        }
        consistency.checkProofs();
        int cosigners = state.cosigners(witnesses);
        new TileRules(folder, tree).check();
        new BundleRules(folder, tree).check();
        new ProofRules(folder, key, tree).check();
        String root = Base64.getEncoder().encodeToString(state.root());
        return new LogVerdict.Pass(key.name(), state.size(), root, rules.assay(), cosigners);
    }
}
