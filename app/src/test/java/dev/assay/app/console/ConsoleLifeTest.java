package dev.assay.app.console;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.app.detectors.Shelf;
import dev.assay.app.keystore.KeyFile;
import dev.assay.app.remote.Remote;
import dev.assay.app.settings.StoreLocation;
import dev.assay.app.settings.WorkspaceSettings;
import dev.assay.app.ui.control.View;
import dev.assay.app.ui.shell.Place;
import dev.assay.app.workspace.Workspace;
import dev.assay.model.item.ByteSource;
import dev.assay.model.provenance.c2pa.trust.TrustSettings;
import dev.assay.viewer.fx.Subscriptions;
import dev.assay.viewer.media.MediaWorkers;
import dev.assay.viewer.media.OpenOptions;
import dev.assay.viewer.media.OpenOutcome;
import dev.assay.viewer.media.RefusalKind;
import dev.assay.viewer.media.SandboxLevel;
import dev.assay.viewer.media.SandboxReport;
import java.lang.reflect.Field;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Opens and closes every place many times and counts what listens. */
class ConsoleLifeTest {
    private static final int TIMES = 50;

    @TempDir Path folder;

    private static final class NoWorkers implements MediaWorkers {
        @Override
        public OpenOutcome open(ByteSource source, OpenOptions options) {
            return new OpenOutcome.Refused(RefusalKind.EMPTY, "Empty.", "Leave it.");
        }

        @Override
        public SandboxReport sandbox() {
            return new SandboxReport(
                    SandboxLevel.REDUCED, "Made.", List.of(), List.of("No sandbox here."));
        }

        @Override
        public void close() {}
    }

    @Test
    void everyPlaceReleasesWhatItListenedTo() throws Exception {
        Path source = Files.createDirectories(folder.resolve("source"));
        Files.write(source.resolve("a.mp4"), new byte[] {1, 2, 3});
        WorkspaceSettings settings =
                new WorkspaceSettings(
                        "test.example/console",
                        "reviewer-07",
                        new StoreLocation.Folder(source),
                        WorkspaceSettings.DEFAULT_SIDE_PREFIX,
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty());
        InstantSource clock = InstantSource.system();
        try (Workspace workspace =
                        Workspace.create(
                                folder.resolve("ws"),
                                settings,
                                new KeyFile(folder.resolve("key")),
                                clock);
                Remote remote = Remote.open(workspace, clock)) {
            Engines engines =
                    Engines.of(
                            workspace,
                            remote,
                            new NoWorkers(),
                            new Shelf(List.of(), List.of(), Set.of()),
                            TrustSettings.NONE);
            ConsoleWindow window =
                    Toolkit.get(() -> ConsoleWindow.open(workspace, engines, clock, 1600, 1000));
            Map<Place, Integer> first = new java.util.EnumMap<>(Place.class);
            Toolkit.run(() -> {
                for (int round = 0; round < TIMES; round++) {
                    for (Place place : Place.values()) {
                        window.graph().shell().go(place);
                        int listening = listening(window.graph());
                        assertThat(first.computeIfAbsent(place, _ -> listening))
                                .as(place + " in round " + round)
                                .isEqualTo(listening);
                    }
                }
            });
            assertThat(first.get(Place.REVIEW)).isGreaterThan(40);
            Toolkit.run(window::close);
            window.awaitClosed();
            assertThat(Toolkit.get(() -> listening(window.graph()))).isZero();
        }
    }

    private static int listening(Object root) {
        Set<Object> seen = new HashSet<>();
        int[] sum = {0};
        try {
            visit(root, seen, sum);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
        return sum[0];
    }

    private static void visit(Object at, Set<Object> seen, int[] sum)
            throws IllegalAccessException {
        if (!seen.add(System.identityHashCode(at))) {
            return;
        }
        for (Class<?> type = at.getClass(); type != null; type = type.getSuperclass()) {
            if (!type.getName().startsWith("dev.assay.app.")) {
                break;
            }
            for (Field field : type.getDeclaredFields()) {
                if (java.lang.reflect.Modifier.isStatic(field.getModifiers())) {
                    continue;
                }
                field.setAccessible(true);
                Object value = field.get(at);
                if (value instanceof Subscriptions bag) {
                    sum[0] += bag.size();
                } else {
                    for (Object part : parts(value)) {
                        visit(part, seen, sum);
                    }
                }
            }
        }
    }

    private static List<Object> parts(Object value) {
        List<Object> parts = new ArrayList<>();
        if (value instanceof View || value instanceof dev.assay.app.ui.shell.ConsoleScene) {
            parts.add(value);
        } else if (value instanceof Collection<?> all
                && !(value instanceof javafx.collections.ObservableList)) {
            all.stream().filter(View.class::isInstance).forEach(parts::add);
        } else if (value instanceof Map<?, ?> all) {
            all.values().stream().filter(View.class::isInstance).forEach(parts::add);
        }
        return parts;
    }
}
