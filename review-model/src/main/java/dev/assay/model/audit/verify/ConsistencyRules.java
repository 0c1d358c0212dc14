package dev.assay.model.audit.verify;

import dev.assay.model.durable.DiskFault;
import dev.assay.model.fault.EnvironmentException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Checks the log against what was seen of it earlier: witnessed states and consistency proofs. */
final class ConsistencyRules {
    private final LogFolder folder;
    private final TrustedKey key;
    private final Tree tree;

    ConsistencyRules(LogFolder folder, TrustedKey key, Tree tree) {
        this.folder = folder;
        this.key = key;
        this.tree = tree;
    }

    /** Every checkpoint in a folder that an outside party kept. */
    void checkWitnessed(Path witnessed) throws Objection, EnvironmentException {
        for (Path file : filesIn(witnessed)) {
            LogFolder outside = new LogFolder(witnessed);
            String name = String.valueOf(file.getFileName());
            contains(LogState.verify(outside.text(name), key));
        }
    }

    private static List<Path> filesIn(Path folder) throws EnvironmentException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(Files::isRegularFile).sorted().toList();
        } catch (IOException e) {
            throw DiskFault.of(e);
        }
    }

    private void contains(LogState earlier) throws Objection {
        if (earlier.size() > tree.size()) {
            throw new Objection(
                    FaultClass.CONSISTENCY,
                    "The log has "
                            + tree.size()
                            + " entries, but it was seen with "
                            + earlier.size()
                            + ".");
        }
        if (!earlier.hasRoot(tree.root(earlier.size()))) {
            throw new Objection(
                    FaultClass.CONSISTENCY,
                    "The first " + earlier.size() + " entries are not those seen earlier.");
        }
    }

    /** Every {@code consistency/from-M.add-checkpoint} with its {@code checkpoint.M}. */
    void checkProofs() throws Objection, EnvironmentException {
        for (String name : folder.names("consistency")) {
            if (name.matches("checkpoint\\.[0-9]{1,18}")) {
                contains(state(folder.text("consistency/" + name)));
            } else if (name.matches("from-[0-9]{1,18}\\.add-checkpoint")) {
                checkProof(name);
            }
        }
    }

    private void checkProof(String name) throws Objection, EnvironmentException {
        byte[] file = folder.text("consistency/" + name);
        ProofText proof = ProofText.parse(file, 1, FaultClass.CONSISTENCY);
        long from = proof.number(0, "old", FaultClass.CONSISTENCY);
        String number = name.substring("from-".length(), name.indexOf('.'));
        LogState later = state(proof.checkpoint());
        contains(later);
        String kept = "consistency/checkpoint." + number;
        byte[] earlier = tree.root(Math.min(from, tree.size()));
        if (folder.has(kept)) {
            LogState old = state(folder.text(kept));
            earlier = old.size() == from ? old.root() : new byte[0];
        }
        boolean holds =
                from == Long.parseLong(number)
                        && tree.isConsistent(
                                from, earlier, later.size(), later.root(), proof.hashes());
        if (!holds) {
            throw new Objection(
                    FaultClass.CONSISTENCY,
                    "The proof that the log grew from " + number + " entries does not hold.");
        }
    }

    private LogState state(byte[] checkpoint) throws Objection {
        try {
            return LogState.verify(checkpoint, key);
        } catch (Objection objection) {
            throw new Objection(
                    FaultClass.CONSISTENCY,
                    "A checkpoint kept for consistency: " + objection.getMessage());
        }
    }
}
