package dev.assay.app.ui.review;

import dev.assay.app.ui.open.OpenItem;
import dev.assay.app.ui.open.Opening;
import dev.assay.icons.Icon;
import dev.assay.viewer.media.IndexNote;
import dev.assay.viewer.theme.part.Banner;
import dev.assay.viewer.theme.part.Tone;
import java.util.Optional;
import java.util.stream.Collectors;

/** What is remarkable about the frames of an opened file, such as that it ends early. */
final class IndexRemarks {
    private IndexRemarks() {}

    /** The banner that says so; empty where nothing is. */
    static Optional<Banner> of(Opening opening) {
        if (!(opening instanceof Opening.Opened(OpenItem item))
                || item.session().index().notes().isEmpty()) {
            return Optional.empty();
        }
        String said =
                item.session().index().notes().stream()
                        .sorted()
                        .map(IndexNote::sentence)
                        .collect(Collectors.joining(" "));
        return Optional.of(
                new Banner(Tone.WARN, Icon.WARNING, "", said + " What can be decoded is shown."));
    }
}
