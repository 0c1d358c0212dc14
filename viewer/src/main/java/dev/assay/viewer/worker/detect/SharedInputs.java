package dev.assay.viewer.worker.detect;

import dev.assay.viewer.wire.detect.PictureFeed;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Inputs of models; those that want pictures alike have one together, filled once a picture. */
final class SharedInputs {
    private final Map<PictureFeed, Input> inputs = new HashMap<>();

    Input of(PictureFeed feed) {
        return inputs.computeIfAbsent(feed.unnamed(), _ -> new Input(true));
    }

    /** Room for the values of one input, and the pictures that it is filled with. */
    static final class Input {
        private final boolean shared;
        private @Nullable Values values;
        private List<Planes> window = List.of();

        private Input(boolean shared) {
            this.shared = shared;
        }

        /** Of one model, filled for each run: the same planes may hold another picture. */
        static Input alone() {
            return new Input(false);
        }

        /** The room where it holds the very same pictures, else null. */
        @Nullable Values filledWith(List<Planes> pictures) {
            return shared && window.equals(pictures) ? values : null;
        }

        /** Room to be filled with pictures, used again where it has the size. */
        Values room(int type, int count, List<Planes> pictures) {
            Values room = values;
            if (room == null || room.size() != count) {
                room = Values.of(type, count);
                values = room;
            }
            window = pictures;
            return room;
        }
    }
}
