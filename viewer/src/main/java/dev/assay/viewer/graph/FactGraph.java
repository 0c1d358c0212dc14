package dev.assay.viewer.graph;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Facts about an origin and how they hang together: each fact once, links only between facts that
 * are there.
 *
 * @param focus id of the fact that all is about
 */
public record FactGraph(List<GraphFact> facts, List<GraphLink> links, String focus) {
    public FactGraph {
        facts = List.copyOf(facts);
        Set<String> ids = new HashSet<>();
        facts.forEach(f -> ids.add(f.id()));
        if (ids.size() != facts.size()) {
            throw new IllegalArgumentException("a fact twice");
        }
        links = links.stream().filter(l -> ids.contains(l.from()) && ids.contains(l.to())).toList();
    }

    public Optional<GraphFact> fact(String id) {
        return facts.stream().filter(f -> f.id().equals(id)).findFirst();
    }

    /** Ids of facts whose words hold {@code query}, in order. */
    public List<String> find(String query) {
        return facts.stream().filter(f -> f.matches(query)).map(GraphFact::id).toList();
    }

    /** Ids of the facts that links join to each fact, in either direction. */
    Map<String, List<String>> neighbours() {
        Map<String, List<String>> found = new HashMap<>();
        for (GraphLink link : links) {
            found.computeIfAbsent(link.from(), _ -> new ArrayList<>()).add(link.to());
            found.computeIfAbsent(link.to(), _ -> new ArrayList<>()).add(link.from());
        }
        return found;
    }

    /** The same in words, a line a fact and a line a link, for reading out and for copying. */
    public String text() {
        Map<String, GraphFact> byId = new HashMap<>();
        facts.forEach(f -> byId.put(f.id(), f));
        StringBuilder text = new StringBuilder();
        for (Lane lane : Lane.values()) {
            List<GraphFact> here = facts.stream().filter(f -> f.lane() == lane).toList();
            if (!here.isEmpty()) {
                text.append(lane.title()).append(" (").append(lane.meaning()).append(")\n");
            }
            for (GraphFact fact : here) {
                text.append("- ").append(words(fact)).append('\n');
                for (GraphLink link : links) {
                    GraphFact to = byId.get(link.to());
                    if (link.from().equals(fact.id()) && to != null) {
                        text.append("    ")
                                .append(link.relation().isEmpty() ? "leads to" : link.relation())
                                .append(link.proven() ? ": " : " (not proven): ")
                                .append(to.title())
                                .append('\n');
                    }
                }
            }
        }
        return text.toString();
    }

    private static String words(GraphFact fact) {
        return fact.state().word()
                + ": "
                + fact.title()
                + (fact.detail().isEmpty() ? "" : ", " + fact.detail());
    }
}
