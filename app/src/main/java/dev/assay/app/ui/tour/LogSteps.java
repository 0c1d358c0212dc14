package dev.assay.app.ui.tour;

import dev.assay.app.console.AppGraph;
import dev.assay.app.ui.shell.Place;
import dev.assay.app.workspace.Workspace;
import dev.assay.model.audit.note.Cosignature;
import dev.assay.model.audit.note.DeviceKey;
import dev.assay.model.audit.note.Signer;
import dev.assay.model.audit.note.VerifierKey;
import dev.assay.viewer.theme.Theme;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import javafx.scene.control.ComboBox;

/** The log with a proof and with what others kept of it, then its decisions alone. */
final class LogSteps {
    private static final String DECISIONS = "decision.made";

    private final Driver driver;
    private final AppGraph graph;
    private final Workspace workspace;

    /** Somebody who has seen a state of the log and says when. */
    private record Witness(DeviceKey device, VerifierKey key) implements Signer {
        static Witness named(String name) {
            DeviceKey made = DeviceKey.generate(name);
            return new Witness(
                    made, VerifierKey.of(name, VerifierKey.Kind.COSIGNATURE_V1, made.key().raw()));
        }

        @Override
        public byte[] sign(byte[] message) {
            return device.sign(message);
        }
    }

    LogSteps(Driver driver, Workspace workspace) {
        this.driver = driver;
        this.graph = driver.window().graph();
        this.workspace = workspace;
    }

    void all() throws TourException {
        keep();
        driver.run(() -> graph.shell().go(Place.LOG));
        driver.until("a proof", () -> graph.log().proofProperty().get().isPresent());
        driver.until(
                "what others kept",
                () ->
                        graph.log().anchorsProperty().get().lines().stream()
                                .anyMatch(line -> line.outside()));
        driver.picture("log-kept-by-others");
        choose(DECISIONS);
        driver.until(
                "the decisions",
                () ->
                        graph.log().lines().stream()
                                .allMatch(line -> line.row().type().equals(DECISIONS)));
        driver.picture("log-decisions");
        Theme before = FxWait.get(() -> graph.shell().lookProperty().getValue().theme());
        driver.run(() -> graph.shell().use(Theme.LIGHT));
        driver.run(() -> graph.shell().scale(125));
        driver.picture("log-decisions-light-125");
        driver.run(() -> graph.shell().scale(100));
        driver.run(() -> graph.shell().use(before));
        choose("All types");
    }

    private void choose(String type) throws TourException {
        driver.run(() -> {
            ComboBox<?> types =
                    (ComboBox<?>)
                            driver.window().stage().getScene().lookup(".log-filters .combo-box");
            types.getSelectionModel().select(types.getItems().indexOf(type));
        });
    }

    /** A person put a checkpoint back that a witness cosigned, and the witness's key. */
    private void keep() throws TourException {
        try {
            Witness witness = Witness.named("witness.example/demo");
            String note = workspace.log().checkpoint();
            String text = note.substring(0, note.indexOf("\n\n") + 1);
            Path folder = workspace.folder().resolve("witnessed");
            Files.createDirectories(folder);
            Files.writeString(
                    folder.resolve("seen"), note + Cosignature.line(text, witness, Instant.now()));
            Files.writeString(
                    workspace.folder().resolve("trust").resolve("witnesses.vkey"),
                    witness.key() + "\n");
        } catch (IOException e) {
            throw new TourException("nothing could be kept outside", e);
        }
    }
}
