package dev.assay.viewer.graph;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class GraphGridTest {
    @Test
    void whatLeadsToSomethingStandsLeftOfIt() {
        FactGraph graph =
                new FactGraph(
                        List.of(fact("a"), fact("b"), fact("c")),
                        List.of(link("a", "b"), link("b", "c"), link("a", "c")),
                        "c");

        GraphGrid grid = GraphGrid.of(graph);

        assertThat(column(grid, "a")).isLessThan(column(grid, "b"));
        assertThat(column(grid, "b")).isLessThan(column(grid, "c"));
    }

    @Test
    void aCircleIsDrawnAndEnds() {
        FactGraph graph =
                new FactGraph(
                        List.of(fact("a"), fact("b")),
                        List.of(link("a", "b"), link("b", "a")),
                        "a");

        assertThat(GraphGrid.of(graph).cells()).containsOnlyKeys("a", "b");
    }

    @Test
    void noTwoFactsShareACell() {
        FactGraph graph = large(200);

        GraphGrid grid = GraphGrid.of(graph);

        assertThat(grid.cells().values()).doesNotHaveDuplicates().hasSize(200);
    }

    @Test
    void aLargeGraphKeepsWhatIsNearAndWhatWasFound() {
        FactGraph folded = new GraphFold(40).fold(large(200), List.of("f199"));

        assertThat(folded.facts()).hasSizeLessThanOrEqualTo(41);
        assertThat(folded.fact("f0")).isPresent();
        assertThat(folded.fact("f199")).isPresent();
        assertThat(folded.facts())
                .anySatisfy(f -> assertThat(f.title()).isEqualTo("160 more, folded"));
    }

    @Test
    void wordsOfOthersAreOneShortLineWithoutDirections() {
        assertThat(GraphFact.line("a\u202eb\nc")).isEqualTo("a b c");
        assertThat(GraphFact.line("x".repeat(5_000))).hasSizeLessThan(40);
    }

    private static FactGraph large(int count) {
        List<GraphFact> facts = new ArrayList<>();
        List<GraphLink> links = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            facts.add(fact("f" + i));
            if (i > 0) {
                links.add(link("f" + i, "f" + (i - 1)));
            }
        }
        return new FactGraph(facts, links, "f0");
    }

    private static int column(GraphGrid grid, String id) {
        GraphGrid.Cell cell = grid.cells().get(id);
        return cell == null ? -1 : cell.column();
    }

    private static GraphFact fact(String id) {
        return new GraphFact(id, Lane.CREDENTIALS, ProvenanceState.SIGNED, id, "");
    }

    private static GraphLink link(String from, String to) {
        return new GraphLink(from, to, "componentOf", true);
    }
}
