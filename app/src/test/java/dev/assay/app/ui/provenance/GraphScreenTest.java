package dev.assay.app.ui.provenance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.assay.app.ui.screen.OnScreen;
import dev.assay.app.ui.thumbnail.Thumbnail;
import dev.assay.model.fault.EnvironmentException;
import dev.assay.model.job.Progress;
import dev.assay.model.provenance.Explanation;
import dev.assay.model.provenance.ProvenanceReport;
import dev.assay.model.provenance.lineage.Custody;
import dev.assay.model.provenance.lineage.LineageFinding;
import dev.assay.viewer.graph.FactGraph;
import dev.assay.viewer.graph.FactGraphView;
import dev.assay.viewer.graph.ProvenanceNode;
import dev.assay.viewer.theme.Look;
import dev.assay.viewer.theme.Theme;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.ScrollPane;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.junit.jupiter.api.Test;

class GraphScreenTest {
    static final List<LineageFinding> STORAGE =
            List.of(
                    new LineageFinding(
                            LineageFinding.Standing.CONFIRMED, "size", "Same.", "10", "10"),
                    new LineageFinding(
                            LineageFinding.Standing.DECLARED,
                            "metadata.provenance",
                            "Declared.",
                            "camera original",
                            null),
                    new LineageFinding(
                            LineageFinding.Standing.ABSENT, "access", "No log.", null, null));

    @Test
    void everyManifestIsDrawnOnceAndEveryRelationIsNamed()
            throws IOException, EnvironmentException {
        ProvenanceReport report = Reports.of("graph-4-diamond.jpg");
        FactGraph graph = new ReportGraph(report, Custody.of(STORAGE)).graph();

        assertThat(graph.facts().stream().filter(f -> f.id().startsWith("manifest:")))
                .hasSameSizeAs(report.graph().nodes());
        assertThat(graph.links().stream().filter(l -> l.relation().contains("Of")))
                .hasSameSizeAs(report.graph().edges());
        assertThat(graph.text()).contains("Declared (what someone said").contains("componentOf");
    }

    @Test
    void aFailureThatASignerNotedIsSaidOnTheRelation() throws IOException, EnvironmentException {
        FactGraph graph =
                new ReportGraph(
                                Reports.of("graph-7-bad-hash-ingredient.jpg"),
                                Custody.of(List.of()))
                        .graph();

        assertThat(graph.links())
                .anySatisfy(link -> {
                    assertThat(link.relation()).contains("failure noted");
                    assertThat(link.proven()).isFalse();
                });
    }

    @Test
    void arrowKeysGoFromFactToFactAndTheDetailFollows() throws IOException, EnvironmentException {
        ProvenanceReport report = Reports.of("graph-4-diamond.jpg");
        OnScreen.run(() -> {
            GraphViewModel model = new GraphViewModel(report, Custody.of(STORAGE), List.of());
            GraphScreen screen = new GraphScreen(model);
            picture(screen, Look.PLAIN);
            FactGraphView view = find(screen.node(), FactGraphView.class);
            String first = model.selectedProperty().get();

            Event.fireEvent(view, pressed(KeyCode.LEFT));
            String second = model.selectedProperty().get();
            Event.fireEvent(view, pressed(KeyCode.HOME));

            assertThat(first).isEqualTo("manifest:" + report.activeManifest());
            assertThat(second).isNotEqualTo(first);
            assertThat(model.selectedProperty().get()).isEqualTo(first);
            screen.detach();
        });
    }

    @Test
    void theLanesKeepTheirNamesInSightHoweverFarTheGraphIsPanned()
            throws IOException, EnvironmentException {
        ProvenanceReport report = Reports.of("graph-4-diamond.jpg");
        OnScreen.run(() -> {
            GraphScreen screen =
                    new GraphScreen(new GraphViewModel(report, Custody.of(STORAGE), List.of()));
            picture(screen, new Look(Theme.DARK, 150));
            ScrollPane stage = (ScrollPane) screen.node().lookup(".graph-stage");
            double seen = stage.localToScene(stage.getLayoutBounds()).getMinX();
            for (double pan : List.of(1.0, 0.5, 0.0)) {
                stage.setHvalue(pan);
                stage.getScene().getRoot().layout();
                assertThat(find(screen.node(), FactGraphView.class).lookupAll(".lane-head"))
                        .isNotEmpty()
                        .allSatisfy(head ->
                                assertThat(head.localToScene(head.getLayoutBounds()).getMinX())
                                        .isCloseTo(seen, within(2.0)));
            }
            screen.detach();
        });
    }

    @Test
    void searchSelectsWhatItFinds() throws IOException, EnvironmentException {
        ProvenanceReport report = Reports.of("graph-3-composite.jpg");
        OnScreen.run(() -> {
            GraphViewModel model = new GraphViewModel(report, Custody.of(STORAGE), List.of());
            model.search("camera original");

            assertThat(model.selectedProperty().get()).isEqualTo("storage:metadata.provenance");
            assertThat(model.foundProperty().get()).containsExactly("storage:metadata.provenance");
        });
    }

    @Test
    void nothingIsCutOrOverlapsInAnyLook() throws IOException, EnvironmentException {
        ProvenanceReport report = Reports.of("graph-4-diamond.jpg");
        for (Look look :
                List.of(Look.PLAIN, new Look(Theme.LIGHT, 100), new Look(Theme.DARK, 125))) {
            OnScreen.run(() -> {
                GraphScreen screen =
                        new GraphScreen(new GraphViewModel(report, Custody.of(STORAGE), List.of()));
                WritableImage image = picture(screen, look);
                FactGraphView view = find(screen.node(), FactGraphView.class);
                List<Node> nodes =
                        view.getChildrenUnmodifiable().stream()
                                .filter(ProvenanceNode.class::isInstance)
                                .toList();
                for (Node one : nodes) {
                    for (Node other : nodes) {
                        if (!one.equals(other)) {
                            assertThat(
                                            one.getBoundsInParent()
                                                    .intersects(other.getBoundsInParent()))
                                    .isFalse();
                        }
                    }
                }
                assertThat(image.getPixelReader().getColor(2, 2)).isNotNull();
                screen.detach();
            });
        }
    }

    static WritableImage picture(GraphScreen screen, Look look) {
        Scene scene = new Scene((Parent) screen.node(), 1600, 1000);
        look.applyTo(scene);
        screen.attach();
        scene.getRoot().applyCss();
        scene.getRoot().layout();
        return scene.snapshot(null);
    }

    /** Answers every date with {@code later}; decodes nothing. */
    static GraphViewModel.Bench bench(ProvenanceReport later) {
        return bench(later, _ -> Optional.empty());
    }

    static GraphViewModel.Bench bench(
            ProvenanceReport later, Function<Explanation.Picture, Optional<Thumbnail>> pictures) {
        return new GraphViewModel.Bench() {
            @Override
            public ProvenanceReport asOf(Instant at, Progress progress) {
                return later;
            }

            @Override
            public Optional<Thumbnail> picture(Explanation.Picture picture) {
                return pictures.apply(picture);
            }
        };
    }

    static void press(GraphScreen screen, KeyCode code) {
        Event.fireEvent(screen.node(), pressed(code));
    }

    private static KeyEvent pressed(KeyCode code) {
        return new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, false, false, false);
    }

    private static <T extends Node> T find(Node in, Class<T> kind) {
        if (kind.isInstance(in)) {
            return kind.cast(in);
        }
        return kind.cast(in.lookupAll(".fact-graph").stream().findFirst().orElseThrow());
    }
}
