package dev.assay.app.ui.provenance;

import dev.assay.app.ui.control.Space;
import dev.assay.app.ui.control.Words;
import dev.assay.app.ui.words.Count;
import dev.assay.model.provenance.ByteMap;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/**
 * The bytes of a file from first to last: hashed, excluded, store, appended. Parts too small to be
 * seen are drawn a few pixels wide.
 */
final class ByteBar extends VBox {
    private static final int MOST = 400;
    private static final double LEAST = 3;

    ByteBar(ByteMap map) {
        getStyleClass().add("byte-bar");
        HBox head =
                new HBox(
                        Words.whole("Bytes of this file", "dense", "strong"),
                        Words.whole(Count.of(map.length(), "byte", "bytes"), "figures-note"),
                        Space.across());
        head.getStyleClass().add("byte-head");
        for (ByteMap.Cover cover : ByteMap.Cover.values()) {
            head.getChildren().addAll(swatch(cover), Words.whole(words(cover), "note", "second"));
        }
        getChildren().add(head);
        if (map.parts().isEmpty()) {
            getChildren()
                    .add(
                            Words.wrapped(
                                    "Which bytes a hash covers is not known: no hash could be"
                                            + " compared.",
                                    "dense",
                                    "second"));
        } else {
            getChildren().addAll(new Bar(map), Words.wrapped(sentence(map), "dense", "second"));
        }
    }

    private static Region swatch(ByteMap.Cover cover) {
        Region swatch = part(cover);
        swatch.getStyleClass().add("byte-swatch");
        return swatch;
    }

    private static Region part(ByteMap.Cover cover) {
        Region part = new Region();
        part.getStyleClass()
                .addAll("byte-part", "byte-" + cover.name().toLowerCase(java.util.Locale.ROOT));
        return part;
    }

    static String words(ByteMap.Cover cover) {
        return switch (cover) {
            case HASHED -> "Under the hash";
            case EXCLUDED -> "Left out by the signer";
            case STORE -> "Manifest store";
            case APPENDED -> "Left out by rule";
        };
    }

    /** What may have changed without notice, in one sentence. */
    static String sentence(ByteMap map) {
        Map<ByteMap.Cover, Long> sums = new EnumMap<>(ByteMap.Cover.class);
        map.unhashed().forEach(p -> sums.merge(p.cover(), p.range().length(), Long::sum));
        if (sums.isEmpty()) {
            return "Every byte outside the store is under the hash.";
        }
        List<String> words = new ArrayList<>();
        sums.forEach((cover, sum) ->
                words.add(
                        Count.of(sum, "byte", "bytes")
                                + " "
                                + words(cover).toLowerCase(java.util.Locale.ROOT)));
        return "May have changed unnoticed: " + String.join("; ", words) + ".";
    }

    /** Parts side by side, in proportion. */
    private static final class Bar extends Pane {
        private final List<ByteMap.Part> parts;
        private final long length;

        Bar(ByteMap map) {
            parts = map.parts().subList(0, Math.min(MOST, map.parts().size()));
            length = Math.max(1, map.length());
            getStyleClass().add("byte-line");
            parts.forEach(p -> getChildren().add(part(p.cover())));
        }

        @Override
        protected void layoutChildren() {
            double room = getWidth();
            double at = 0;
            for (int i = 0; i < parts.size(); i++) {
                double wanted = Math.max(LEAST, room * parts.get(i).range().length() / length);
                double left = LEAST * (parts.size() - i - 1);
                double width = Math.max(LEAST, Math.min(wanted, room - at - left));
                getChildren().get(i).resizeRelocate(at, 0, width, getHeight());
                at += width;
            }
        }
    }
}
