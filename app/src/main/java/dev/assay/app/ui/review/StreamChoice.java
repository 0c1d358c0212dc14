package dev.assay.app.ui.review;

import dev.assay.app.ui.control.Buttons;
import dev.assay.app.ui.open.OpenItem;
import dev.assay.app.ui.open.Opening;
import dev.assay.icons.Icon;
import dev.assay.viewer.media.MediaInfo;
import dev.assay.viewer.media.OpenOptions;
import dev.assay.viewer.media.StreamInfo;
import dev.assay.viewer.theme.part.Banner;
import dev.assay.viewer.theme.part.Tone;
import java.util.List;
import java.util.Optional;
import java.util.function.IntConsumer;

/** Which of several picture streams is shown, and the others to look at. Cover art is none. */
final class StreamChoice {
    private static final int BACK = OpenOptions.DEFAULT.stream();

    /** A file may claim to have hundreds. */
    private static final int MOST = 4;

    private StreamChoice() {}

    /**
     * The banner that says so; empty where there is nothing to choose.
     *
     * @param show told of the stream that is wanted, or -1 for the file's default one
     */
    static Optional<Banner> of(Opening opening, IntConsumer show) {
        if (!(opening instanceof Opening.Opened(OpenItem item))) {
            return Optional.empty();
        }
        MediaInfo info = item.session().info();
        List<StreamInfo> pictures =
                info.streams().stream().filter(s -> s.kind().equals("video")).toList();
        // pictures of many tiles are made of as many streams, and are one picture
        if (info.kind() != MediaInfo.Kind.CLIP || pictures.size() < 2) {
            return Optional.empty();
        }
        Banner banner = new Banner(Tone.ACCENT, Icon.INFO, "", words(item, pictures.size()));
        if (item.aside()) {
            banner.getChildren()
                    .add(Buttons.plain("Back to the default stream", () -> show.accept(BACK)));
        }
        pictures.stream()
                .filter(other -> other.number() != info.stream() && other.decodable())
                .limit(item.aside() ? 0 : MOST)
                .map(other ->
                        Buttons.plain(
                                "Show stream " + other.number(), () -> show.accept(other.number())))
                .forEach(banner.getChildren()::add);
        return Optional.of(banner);
    }

    private static String words(OpenItem item, int pictures) {
        int shown = item.session().info().stream();
        return item.aside()
                ? ("Stream %d is shown to look at. Detectors, what was seen and decisions belong to the"
                                + " default stream.")
                        .formatted(shown)
                : "The file holds %d picture streams. Shown is stream %d, its default."
                        .formatted(pictures, shown);
    }
}
