package dev.assay.model.provenance;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Every manifest once, and every ingredient as an edge from the manifest that names it. All text
 * comes from signers: show it as theirs, never as ours.
 */
public record ProvenanceGraph(List<Node> nodes, List<Edge> edges) {
    public static final ProvenanceGraph EMPTY = new ProvenanceGraph(List.of(), List.of());

    public ProvenanceGraph {
        nodes = List.copyOf(nodes);
        edges = List.copyOf(edges);
    }

    public Optional<Node> node(String manifest) {
        return nodes.stream().filter(n -> n.manifest().equals(manifest)).findFirst();
    }

    /**
     * One manifest.
     *
     * @param whole whether all that it must hold could be read
     * @param claimVersion 1 or 2
     * @param generator the software that made the claim, in its own words
     * @param sourceTypes digital source types named by actions, last part of the URI
     */
    public record Node(
            String manifest,
            boolean active,
            boolean whole,
            boolean update,
            Verdict verdict,
            int claimVersion,
            @Nullable String title,
            @Nullable String format,
            @Nullable String generator,
            @Nullable Credential credential,
            List<String> actions,
            List<String> sourceTypes,
            List<Part> parts,
            ByteRange storeRange) {
        public Node {
            actions = List.copyOf(actions);
            sourceTypes = List.copyOf(sourceTypes);
            parts = List.copyOf(parts);
        }
    }

    /** An assertion; {@code range} lies inside the manifest store, not inside the file. */
    public record Part(String label, ByteRange range, String standing) {}

    /**
     * One ingredient.
     *
     * @param from label of the manifest that names it
     * @param assertion label of the ingredient assertion
     * @param to label of the ingredient's manifest; null where it came without one
     * @param found whether a manifest of that label is in the store
     * @param relation {@code parentOf}, {@code componentOf}, {@code inputTo}
     * @param recordedFailures codes written down when the ingredient was taken in
     */
    public record Edge(
            String from,
            String assertion,
            @Nullable String to,
            boolean found,
            String relation,
            @Nullable String title,
            @Nullable String format,
            List<String> recordedFailures) {
        public Edge {
            recordedFailures = List.copyOf(recordedFailures);
        }
    }
}
