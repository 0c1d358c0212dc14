package dev.assay.app.ui.provenance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.app.ui.jobs.HeldJobs;
import dev.assay.app.ui.screen.OnScreen;
import dev.assay.app.ui.thumbnail.Thumbnail;
import dev.assay.model.fault.EnvironmentException;
import dev.assay.model.provenance.Explanation;
import dev.assay.model.provenance.ProvenanceReport;
import dev.assay.model.provenance.Verdict;
import dev.assay.model.provenance.lineage.Custody;
import dev.assay.viewer.theme.Look;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;

/** What the graph is asked about the file once more: other dates, pictures, the form of a table. */
class AskedGraphTest {
    private static final Instant LATER = Instant.parse("2040-01-01T00:00:00Z");
    private static final String FILE = "valid-jpg.jpg";

    @Test
    void theAnswerAsOfAnotherDateIsShownWithWhatChangedIt()
            throws IOException, EnvironmentException {
        ProvenanceReport now = Reports.of(FILE);
        ProvenanceReport later = Reports.of(FILE, LATER);
        OnScreen.run(() -> {
            GraphViewModel model = model(now, later);
            GraphScreen screen = new GraphScreen(model);
            GraphScreenTest.picture(screen, Look.PLAIN);

            model.ask(LATER);

            assertThat(model.report().at()).isEqualTo(LATER);
            assertThat(now.verdict()).isEqualTo(Verdict.SIGNED_TRUSTED);
            assertThat(later.verdict()).isEqualTo(Verdict.BROKEN);
            assertThat(words(screen))
                    .contains("As of 2040-01-01T00:00:00Z: Broken")
                    .contains("as of 2026-11-20T07:00:00Z: Signed and trusted.");
            assertThat(model.text()).contains("As of 2040-01-01T00:00:00Z: Broken");

            model.ask(now.at());
            assertThat(model.change()).isEmpty();
            screen.detach();
        });
    }

    @Test
    void everyFactIsARowOfTheTableAndKeysGoThere() throws IOException, EnvironmentException {
        ProvenanceReport report = Reports.of("graph-4-diamond.jpg");
        OnScreen.run(() -> {
            GraphViewModel model = model(report, report);
            GraphScreen screen = new GraphScreen(model);
            GraphScreenTest.picture(screen, Look.PLAIN);

            GraphScreenTest.press(screen, KeyCode.T);
            TableView<?> table = (TableView<?>) screen.node().lookup(".table-view");

            assertThat(table.getItems()).hasSameSizeAs(model.whole().facts());
            assertThat(table.getAccessibleText()).isNotBlank();
            table.getSelectionModel().select(0);
            assertThat(model.selectedProperty().get())
                    .isEqualTo(model.whole().facts().getFirst().id());
            GraphScreenTest.press(screen, KeyCode.T);
            assertThat(screen.node().lookup(".table-view")).isNull();
            screen.detach();
        });
    }

    @Test
    void aPictureOfTheSignersIsDecodedOnlyWhenAskedForAndOnce()
            throws IOException, EnvironmentException {
        ProvenanceReport report = Reports.of("graph-3-composite.jpg");
        List<Explanation.Picture> asked = new ArrayList<>();
        Thumbnail grey = new Thumbnail(1, 1, new byte[1]);
        assertThat(report.explanation().pictures()).isNotEmpty();
        OnScreen.run(() -> {
            GraphViewModel model =
                    new GraphViewModel(
                            report,
                            Custody.of(List.of()),
                            List.of(),
                            GraphScreenTest.bench(
                                    report,
                                    picture -> {
                                        asked.add(picture);
                                        return Optional.of(grey);
                                    }),
                            HeldJobs.atOnce());
            GraphScreenTest.picture(new GraphScreen(model), Look.PLAIN);
            assertThat(asked).isEmpty();

            Explanation.Picture picture = report.explanation().pictures().getFirst();
            List<Optional<Thumbnail>> shown = new ArrayList<>();
            model.picture(picture, shown::add);
            model.picture(picture, shown::add);

            assertThat(asked).containsExactly(picture);
            assertThat(shown).containsExactly(Optional.of(grey), Optional.of(grey));
        });
    }

    @Test
    void whatTheGraphIsAboutIsInSightAtFirst() throws IOException, EnvironmentException {
        ProvenanceReport report = Reports.of("graph-4-diamond.jpg");
        GraphScreen screen =
                OnScreen.get(() -> {
                    GraphScreen made = new GraphScreen(model(report, report));
                    GraphScreenTest.picture(made, Look.PLAIN);
                    return made;
                });
        OnScreen.run(() -> {
            ScrollPane stage = (ScrollPane) screen.node().lookup(".graph-stage");
            assertThat(stage.getHvalue()).isPositive();
            screen.detach();
        });
    }

    @Test
    void datesAreReadAsTheirFirstInstant() {
        assertThat(AsOfField.instant("2027-01-31")).contains(Instant.parse("2027-01-31T00:00:00Z"));
        assertThat(AsOfField.instant("2027-01-31T12:00:00Z"))
                .contains(Instant.parse("2027-01-31T12:00:00Z"));
        assertThat(AsOfField.instant("31.1.2027")).isEmpty();
    }

    private static GraphViewModel model(ProvenanceReport now, ProvenanceReport later) {
        return new GraphViewModel(
                now,
                Custody.of(List.of()),
                List.of(),
                GraphScreenTest.bench(later),
                HeldJobs.atOnce());
    }

    private static String words(GraphScreen screen) {
        StringBuilder all = new StringBuilder();
        ((Parent) screen.node())
                .lookupAll(".label")
                .forEach(n -> all.append(((Label) n).getText()).append('\n'));
        return all.toString();
    }
}
