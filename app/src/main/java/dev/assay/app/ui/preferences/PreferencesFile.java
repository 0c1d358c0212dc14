package dev.assay.app.ui.preferences;

import dev.assay.app.ui.keys.Act;
import dev.assay.app.ui.keys.KeyChord;
import dev.assay.app.ui.keys.KeyMap;
import dev.assay.app.ui.queue.QueueScope;
import dev.assay.model.durable.DurableFile;
import dev.assay.model.fault.EnvironmentException;
import dev.assay.model.json.Jcs;
import dev.assay.model.json.JsonLimits;
import dev.assay.model.json.JsonObject;
import dev.assay.model.json.JsonParser;
import dev.assay.viewer.theme.Look;
import dev.assay.viewer.theme.Theme;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * {@code preferences.json} of a workspace. Nothing depends on it: what cannot be read is replaced
 * by the defaults and said in one sentence. Blocking.
 */
public final class PreferencesFile {
    /** The file's name in a workspace. */
    public static final String NAME = "preferences.json";

    /** No such file is longer, in bytes. */
    static final int MAX_LENGTH = 16 * 1024;

    private static final String FORMAT = "assay-preferences/1";

    private final Path path;

    /** What came of reading. */
    public sealed interface Reading {
        /** What was found, or the defaults where there is no file. */
        record Read(Preferences preferences) implements Reading {}

        /** There is a file and it says nothing usable: the defaults are meant. */
        record Unreadable(String sentence) implements Reading {}

        /** What to begin with in either case. */
        default Preferences orDefault() {
            return this instanceof Read(Preferences preferences)
                    ? preferences
                    : Preferences.DEFAULT;
        }
    }

    public PreferencesFile(Path workspace) {
        this.path = workspace.resolve(NAME);
    }

    public Reading read() {
        try (InputStream in = Files.newInputStream(path)) {
            byte[] bytes = in.readNBytes(MAX_LENGTH + 1);
            return JsonParser.parse(bytes, JsonLimits.bytes(MAX_LENGTH))
                    .object()
                    .flatMap(PreferencesFile::preferences)
                    .<Reading>map(Reading.Read::new)
                    .orElseGet(PreferencesFile::unreadable);
        } catch (NoSuchFileException absent) {
            return new Reading.Read(Preferences.DEFAULT);
        } catch (IOException e) {
            return unreadable();
        }
    }

    private static Reading unreadable() {
        return new Reading.Unreadable(
                "Your preferences could not be read; the window starts as it was shipped.");
    }

    private static Optional<Preferences> preferences(JsonObject json) {
        Optional<Theme> theme = json.text("theme").flatMap(PreferencesFile::theme);
        Optional<Integer> text = number(json, "text", 100, 200);
        Optional<QueueScope> queue = json.text("queue").flatMap(PreferencesFile::scope);
        Optional<Integer> opacity = number(json, "opacity", 0, 100);
        Optional<String> contour = json.text("contour").filter(w -> w.matches("yes|no"));
        Optional<KeyMap> keys = json.text("keys").flatMap(PreferencesFile::keys);
        if (!json.text("format").equals(Optional.of(FORMAT))
                || theme.isEmpty()
                || text.isEmpty()
                || queue.isEmpty()
                || opacity.isEmpty()
                || contour.isEmpty()
                || keys.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                new Preferences(
                        new Look(theme.get(), text.get()),
                        queue.get(),
                        opacity.get(),
                        contour.get().equals("yes"),
                        keys.get()));
    }

    /** {@code MARK_IN=K MARK_OUT=Ctrl+O}: acts with a key of the person's own. */
    private static Optional<KeyMap> keys(String words) {
        Map<Act, KeyChord> own = new EnumMap<>(Act.class);
        for (String one : words.split(" ", -1)) {
            if (one.isEmpty()) {
                continue;
            }
            int at = one.indexOf('=');
            Optional<Act> act =
                    Stream.of(Act.values())
                            .filter(a -> at > 0 && a.name().equals(one.substring(0, at)))
                            .findFirst();
            try {
                own.put(act.orElseThrow(), KeyChord.parse(one.substring(at + 1)));
            } catch (NoSuchElementException | IllegalArgumentException e) {
                return Optional.empty();
            }
        }
        return KeyMap.with(own);
    }

    private static Optional<Theme> theme(String name) {
        return Stream.of(Theme.values()).filter(theme -> theme.name().equals(name)).findFirst();
    }

    private static Optional<QueueScope> scope(String name) {
        return Stream.of(QueueScope.values())
                .filter(scope -> scope.name().equals(name))
                .findFirst();
    }

    private static Optional<Integer> number(JsonObject json, String name, int least, int most) {
        return json.text(name)
                .filter(words -> words.matches("[0-9]{1,3}"))
                .map(Integer::valueOf)
                .filter(value -> value >= least && value <= most);
    }

    /** Replaces the file as a whole. */
    public void write(Preferences preferences) throws EnvironmentException {
        JsonObject json =
                JsonObject.builder()
                        .put("format", FORMAT)
                        .put("theme", preferences.look().theme().name())
                        .put("text", Integer.toString(preferences.look().percent()))
                        .put("queue", preferences.queue().name())
                        .put("opacity", Integer.toString(preferences.opacity()))
                        .put("contour", preferences.contour() ? "yes" : "no")
                        .put(
                                "keys",
                                preferences.keys().own().entrySet().stream()
                                        .map(e -> e.getKey().name() + "=" + e.getValue())
                                        .collect(Collectors.joining(" ")))
                        .build();
        DurableFile.replace(path, Jcs.canonical(json));
    }
}
