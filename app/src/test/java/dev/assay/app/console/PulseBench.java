package dev.assay.app.console;

import dev.assay.model.item.ItemId;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * How long the window's thread was ever kept from answering while every file of a folder is pulled
 * and opened in the real window, one after the other, without a display; and how much the console's
 * own memory grew over it. The start of the window and the first file, with which its classes are
 * loaded, are told apart from the others. Arguments: a folder of files, words their names begin
 * with.
 */
public final class PulseBench {
    private PulseBench() {}

    @SuppressWarnings("SystemOut") // its purpose
    public static void main(String[] arguments) throws Exception {
        Pulse pulse = new Pulse("start of the window");
        Thread asking = Thread.ofPlatform().daemon().start(pulse);
        try (BenchWindow window =
                new BenchWindow(files(Path.of(arguments[0]), Arrays.asList(arguments)))) {
            List<ItemId> items = window.items();
            long before = Memory.own();
            long most = before;
            int opened = 0;
            pulse.phase("first file");
            for (ItemId item : items) {
                opened += window.open(item) ? 1 : 0;
                most = Math.max(most, Memory.own());
                pulse.phase("other files");
            }
            pulse.end();
            asking.join();
            System.out.print(pulse);
            System.out.printf(
                    Locale.ROOT,
                    "%d files, %d with a picture or sound; the console's own memory was %.0f MB"
                            + " before and at most %.0f MB: %.0f MB more%n",
                    items.size(),
                    opened,
                    before / 1e6,
                    most / 1e6,
                    (most - before) / 1e6);
        }
        System.exit(0);
    }

    private static List<Path> files(Path folder, List<String> begins) throws Exception {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(Files::isRegularFile)
                    .filter(file ->
                            begins.stream().anyMatch(file.getFileName().toString()::startsWith))
                    .toList();
        }
    }
}
