package dev.assay.app.ui.audit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.app.keystore.KeyFile;
import dev.assay.app.settings.StoreLocation;
import dev.assay.app.settings.WorkspaceSettings;
import dev.assay.app.ui.jobs.HeldJobs;
import dev.assay.app.ui.screen.OnScreen;
import dev.assay.app.workspace.Workspace;
import dev.assay.model.audit.event.Opened;
import dev.assay.viewer.theme.Look;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Scene;
import javafx.scene.control.TableView;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The log browser while entries arrive, and while something cannot be read. */
@SuppressWarnings("NullAway.Init") // made before each test
class LogViewTest {
    @TempDir Path temp;

    private Workspace workspace;
    private LogViewModel model;
    private LogView view;

    @BeforeEach
    void open() throws Exception {
        StoreLocation source = StoreLocation.parse(temp.resolve("q").toString()).orElseThrow();
        workspace =
                Workspace.create(
                        temp.resolve("ws"),
                        WorkspaceSettings.of(source),
                        new KeyFile(temp.resolve("key")),
                        InstantSource.system());
        HeldJobs jobs = HeldJobs.atOnce();
        LogReader reader =
                new LogReader(
                        workspace.log(), workspace.desk(), _ -> List.of(), workspace.witnessed());
        model = OnScreen.get(() -> new LogViewModel(reader, jobs, jobs, InstantSource.system()));
        view =
                OnScreen.get(() -> {
                    LogView made = new LogView(model, new SimpleObjectProperty<>(Look.PLAIN));
                    new Scene(made.node(), 1200, 800);
                    made.attach();
                    return made;
                });
    }

    @AfterEach
    void close() throws Exception {
        OnScreen.run(view::detach);
        workspace.close();
    }

    @Test
    void theEntryMarkedIsTheEntryProvedWhenOneComesBackAfterNewOnes() throws Exception {
        long first = marked(view);

        workspace
                .recorder()
                .record(
                        workspace.desk().session(),
                        Optional.empty(),
                        List.of(
                                new Opened("full", "opened", Optional.empty()),
                                new Opened("full", "opened", Optional.empty())));
        OnScreen.run(() -> {
            view.detach();
            view.attach();
        });

        assertThat(model.lines().getFirst().row().index()).isEqualTo(first + 2);
        assertThat(marked(view)).isEqualTo(first).isEqualTo(proved(model));
    }

    @Test
    void whatCannotBeReadIsSaidUntilItCan() throws Exception {
        assertThat(view.node().lookup(".banner")).isNull();
        Path keys = Files.createDirectories(temp.resolve("ws/trust/witnesses.vkey"));
        OnScreen.run(model::refresh);
        assertThat(view.node().lookup(".banner")).isNotNull();

        Files.delete(keys);
        OnScreen.run(model::refresh);
        assertThat(view.node().lookup(".banner")).isNull();
    }

    private static long proved(LogViewModel model) {
        return OnScreen.get(() -> model.proofProperty().get().orElseThrow().line().row().index());
    }

    private static long marked(LogView view) {
        return OnScreen.get(() ->
                ((LogLine)
                                ((TableView<?>) view.node().lookup(".table-view"))
                                        .getSelectionModel()
                                        .getSelectedItem())
                        .row()
                        .index());
    }
}
