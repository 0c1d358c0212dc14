package dev.assay.app.console;

import dev.assay.app.ui.play.PlaybackViewModel;
import dev.assay.model.item.ItemId;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.stream.Stream;

/**
 * The most memory that looking at a file in the real window takes, without a display, in this
 * process and all its children: proportional set size, sampled while it is pulled and opened and
 * after every frame of a walk forward, back and about, then while it plays. Arguments: files.
 */
public final class MemoryBench {
    private static final int STEPS = 150;
    private static final int SEEKS = 8;
    private static final int PLAYED = 50;

    private final BenchWindow window;
    private final PlaybackViewModel play;
    private long most;
    private long ownThen;

    private MemoryBench(BenchWindow window) {
        this.window = window;
        play = window.graph().review().screens().play();
    }

    @SuppressWarnings("SystemOut") // its purpose
    public static void main(String[] arguments) throws Exception {
        for (Path file : Stream.of(arguments).map(Path::of).toList()) {
            try (BenchWindow window = new BenchWindow(List.of(file))) {
                System.out.println(
                        file.getFileName()
                                + ": "
                                + new MemoryBench(window).run(window.items().getFirst()));
            }
        }
        System.exit(0);
    }

    private String run(ItemId item) throws Exception {
        sample();
        long before = ownThen;
        if (!window.open(item)) {
            throw new IllegalArgumentException("cannot be opened");
        }
        sample();
        int count = Toolkit.get(play.countProperty()::get);
        int at = count / 3;
        for (int i = 0; i < Math.min(STEPS, count - at); i++) {
            look(at + i);
        }
        for (int i = STEPS; i > STEPS / 2; i--) {
            look(Math.min(at + i, count - 1));
        }
        SplittableRandom random = new SplittableRandom(3);
        for (int i = 0; i < SEEKS; i++) {
            look(random.nextInt(count));
        }
        look(at);
        Toolkit.run(play::togglePlay);
        while (!Toolkit.get(() -> played(at))) {
            sample();
        }
        return String.format(
                Locale.ROOT,
                "%d frames, at most %.0f MB in all processes, of which %.0f MB in the console (%.0f"
                        + " MB before it was opened)",
                count,
                most / 1e6,
                ownThen / 1e6,
                before / 1e6);
    }

    private boolean played(int from) {
        return !play.playingProperty().get() || play.frameProperty().get() >= from + PLAYED;
    }

    private void look(int frame) throws Exception {
        Toolkit.run(() -> play.goTo(frame));
        BenchWindow.until(() -> play.frameProperty().get() == frame);
        sample();
    }

    private void sample() throws IOException {
        long all = Memory.all();
        if (all > most) {
            most = all;
            ownThen = Memory.own();
        }
    }
}
