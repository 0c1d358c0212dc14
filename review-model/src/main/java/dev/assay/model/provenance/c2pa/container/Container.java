package dev.assay.model.provenance.c2pa.container;

import dev.assay.model.provenance.c2pa.bmff.MediaBox;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was found in a file.
 *
 * @param kind what the bytes are, such as {@code JPEG}
 * @param examined whether the reference reader examines this kind of file
 * @param store the manifest store, or null
 * @param remote a reference to a store elsewhere, or null
 * @param note something odd that the person should know, or null
 * @param segments all parts of the file in order, where the kind knows box hashes; else empty
 * @param boxes all boxes, where the file is made of them; else empty
 */
public record Container(
        String kind,
        boolean examined,
        @Nullable Store store,
        @Nullable String remote,
        @Nullable String note,
        List<Segment> segments,
        List<MediaBox> boxes) {
    public Container {
        segments = List.copyOf(segments);
        boxes = List.copyOf(boxes);
    }

    static Container plain(String kind, @Nullable Store store, @Nullable String remote) {
        return new Container(kind, true, store, remote, null, List.of(), List.of());
    }

    static Container noted(String kind, String note) {
        return new Container(kind, true, null, null, note, List.of(), List.of());
    }

    static Container segmented(
            String kind, @Nullable Store store, @Nullable String remote, List<Segment> segments) {
        return new Container(kind, true, store, remote, null, segments, List.of());
    }

    static Container boxed(
            String kind, @Nullable Store store, @Nullable String remote, List<MediaBox> boxes) {
        return new Container(kind, true, store, remote, null, List.of(), boxes);
    }

    /** A kind that the reference reader does not know, and that is looked at all the same. */
    static Container foreign(String kind, @Nullable Store store, List<Segment> segments) {
        String note = "Manifests in fonts are read here, though the reference reader knows none.";
        return new Container(kind, false, store, null, note, segments, List.of());
    }

    static Container unexamined(String kind, String note) {
        return new Container(kind, false, null, null, note, List.of(), List.of());
    }
}
