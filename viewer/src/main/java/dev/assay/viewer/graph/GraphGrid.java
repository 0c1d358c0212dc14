package dev.assay.viewer.graph;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Where each fact stands: a column and a row inside its lane. A manifest that leads to another
 * stands left of it; the other lanes keep the order given. Pure, and the same for the same graph.
 *
 * @param rows number of rows of each lane that holds something
 */
record GraphGrid(Map<String, Cell> cells, Map<Lane, Integer> rows, int columns) {
    private static final int LEAST = 4;

    record Cell(Lane lane, int column, int row) {}

    static GraphGrid of(FactGraph graph) {
        Map<String, Integer> fromRight = distances(graph);
        int most = fromRight.values().stream().mapToInt(i -> i).max().orElse(0);
        int columns = Math.max(most + 1, LEAST);
        Map<String, Cell> cells = new HashMap<>();
        Map<Lane, Integer> rows = new EnumMap<>(Lane.class);
        for (Lane lane : Lane.values()) {
            List<GraphFact> here = graph.facts().stream().filter(f -> f.lane() == lane).toList();
            if (lane == Lane.CREDENTIALS) {
                layered(graph, here, fromRight, columns, cells);
            } else {
                inOrder(graph, here, columns, cells);
            }
        }
        cells.values().forEach(c -> rows.merge(c.lane(), c.row() + 1, Math::max));
        return new GraphGrid(cells, rows, columns);
    }

    /** Manifests by how far they are from the one that speaks for the file. */
    private static void layered(
            FactGraph graph,
            List<GraphFact> here,
            Map<String, Integer> fromRight,
            int columns,
            Map<String, Cell> cells) {
        Map<Integer, List<GraphFact>> byColumn = new TreeMap<>(Comparator.reverseOrder());
        for (GraphFact fact : here) {
            int column = columns - 1 - fromRight.getOrDefault(fact.id(), 0);
            byColumn.computeIfAbsent(column, _ -> new ArrayList<>()).add(fact);
        }
        byColumn.forEach((column, facts) -> {
            facts.sort(Comparator.comparingInt(f -> row(graph, f, cells)));
            for (int i = 0; i < facts.size(); i++) {
                cells.put(facts.get(i).id(), new Cell(facts.get(i).lane(), column, i));
            }
        });
    }

    /** One after the other as given; what links lead to in the end stands in the last column. */
    private static void inOrder(
            FactGraph graph, List<GraphFact> here, int columns, Map<String, Cell> cells) {
        int next = 0;
        int last = 0;
        for (GraphFact fact : here) {
            if (ends(graph, fact)) {
                cells.put(fact.id(), new Cell(fact.lane(), columns - 1, last++));
            } else {
                int column = next % (columns - 1);
                cells.put(fact.id(), new Cell(fact.lane(), column, next / (columns - 1)));
                next++;
            }
        }
    }

    /** Whether links lead to a fact, and none on from it but to where the way ends. */
    private static boolean ends(FactGraph graph, GraphFact fact) {
        return graph.links().stream().anyMatch(l -> l.to().equals(fact.id()))
                && graph.links().stream()
                        .filter(l -> l.from().equals(fact.id()))
                        .allMatch(l ->
                                graph.links().stream().noneMatch(on -> on.from().equals(l.to())));
    }

    /**
     * The row of what it leads to, so that lines stay short; the first where that is not placed.
     */
    private static int row(FactGraph graph, GraphFact fact, Map<String, Cell> placed) {
        for (GraphLink link : graph.links()) {
            Cell to = placed.get(link.to());
            if (link.from().equals(fact.id()) && to != null) {
                return to.row();
            }
        }
        return 0;
    }

    /** The longest way from each fact to the right; links that lead round a circle do not count. */
    private static Map<String, Integer> distances(FactGraph graph) {
        Map<String, List<String>> onward = new HashMap<>();
        Map<String, Lane> lanes = new HashMap<>();
        graph.facts().forEach(f -> lanes.put(f.id(), f.lane()));
        for (GraphLink link : graph.links()) {
            if (lanes.get(link.from()) != Lane.CREDENTIALS
                    || lanes.get(link.to()) != Lane.CREDENTIALS) {
                continue;
            }
            onward.computeIfAbsent(link.from(), _ -> new ArrayList<>()).add(link.to());
        }
        Map<String, Integer> known = new HashMap<>();
        for (GraphFact fact : graph.facts()) {
            walk(fact.id(), onward, known);
        }
        return known;
    }

    private record Visit(String id, boolean done) {}

    private static void walk(
            String start, Map<String, List<String>> onward, Map<String, Integer> known) {
        List<Visit> stack = new ArrayList<>(List.of(new Visit(start, false)));
        Set<String> open = new HashSet<>();
        while (!stack.isEmpty()) {
            Visit visit = stack.removeLast();
            String id = visit.id();
            if (visit.done()) {
                open.remove(id);
                int longest = 0;
                for (String next : onward.getOrDefault(id, List.of())) {
                    longest = Math.max(longest, known.containsKey(next) ? known.get(next) + 1 : 0);
                }
                known.put(id, longest);
            } else if (!known.containsKey(id) && open.add(id)) {
                stack.add(new Visit(id, true));
                onward.getOrDefault(id, List.of()).stream()
                        .filter(n -> !open.contains(n) && !known.containsKey(n))
                        .forEach(n -> stack.add(new Visit(n, false)));
            }
        }
    }
}
