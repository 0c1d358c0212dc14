package dev.assay.viewer.graph;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Keeps a large graph readable: what is nearest to the focus and to what was found stays, the rest
 * of each lane becomes one fact that says how many there are. Pure.
 */
public final class GraphFold {
    /** Style of id of what stands for the rest of a lane. */
    private static final String REST = "rest:";

    private final int most;

    /**
     * @param most how many facts stay
     */
    public GraphFold(int most) {
        this.most = most;
    }

    /** Whether a fact stands for folded ones. */
    public static boolean isRest(String id) {
        return id.startsWith(REST);
    }

    public FactGraph fold(FactGraph graph, Collection<String> wanted) {
        if (graph.facts().size() <= most) {
            return graph;
        }
        Set<String> kept = nearest(graph, wanted);
        List<GraphFact> facts = new ArrayList<>();
        Map<Lane, List<GraphFact>> folded = new LinkedHashMap<>();
        for (GraphFact fact : graph.facts()) {
            if (kept.contains(fact.id())) {
                facts.add(fact);
            } else {
                folded.computeIfAbsent(fact.lane(), _ -> new ArrayList<>()).add(fact);
            }
        }
        folded.forEach((lane, rest) -> facts.add(rest(lane, rest)));
        return new FactGraph(facts, links(graph, kept), graph.focus());
    }

    private static GraphFact rest(Lane lane, List<GraphFact> rest) {
        Map<ProvenanceState, Integer> states = new LinkedHashMap<>();
        rest.forEach(f -> states.merge(f.state(), 1, Integer::sum));
        List<String> words = new ArrayList<>();
        states.forEach((state, count) -> words.add(count + " " + state.word()));
        boolean broken = states.containsKey(ProvenanceState.BROKEN);
        return new GraphFact(
                REST + lane.name(),
                lane,
                broken ? ProvenanceState.BROKEN : ProvenanceState.NOT_CHECKABLE,
                rest.size() + " more, folded",
                String.join(", ", words));
    }

    /** Links of what stays; those of folded facts lead to what stands for them, each once. */
    private static List<GraphLink> links(FactGraph graph, Set<String> kept) {
        Map<String, String> at = new HashMap<>();
        graph.facts()
                .forEach(f ->
                        at.put(f.id(), kept.contains(f.id()) ? f.id() : REST + f.lane().name()));
        Set<GraphLink> links = new LinkedHashSet<>();
        for (GraphLink link : graph.links()) {
            String from = at.getOrDefault(link.from(), "");
            String to = at.getOrDefault(link.to(), "");
            if (!from.equals(to)) {
                boolean plain = kept.contains(link.from()) && kept.contains(link.to());
                links.add(plain ? link : new GraphLink(from, to, "", link.proven()));
            }
        }
        return List.copyOf(links);
    }

    private Set<String> nearest(FactGraph graph, Collection<String> wanted) {
        Map<String, List<String>> neighbours = graph.neighbours();
        Set<String> kept = new LinkedHashSet<>();
        Deque<String> next = new ArrayDeque<>();
        next.add(graph.focus());
        next.addAll(wanted);
        while (!next.isEmpty() && kept.size() < most) {
            String id = next.poll();
            if (graph.fact(id).isPresent() && kept.add(id)) {
                next.addAll(neighbours.getOrDefault(id, List.of()));
            }
        }
        for (GraphFact fact : graph.facts()) {
            if (kept.size() < most && fact.lane() != Lane.CREDENTIALS) {
                kept.add(fact.id());
            }
        }
        return kept;
    }
}
