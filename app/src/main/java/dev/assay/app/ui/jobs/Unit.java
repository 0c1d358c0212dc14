package dev.assay.app.ui.jobs;

import dev.assay.app.ui.words.Count;
import dev.assay.app.ui.words.Size;

/** What a piece of work counts. */
public enum Unit {
    BYTES {
        @Override
        String words(long done, long total) {
            return Size.of(done, total);
        }
    },
    FRAMES {
        @Override
        String words(long done, long total) {
            return counted(done, total, "frame", "frames");
        }
    },
    ITEMS {
        @Override
        String words(long done, long total) {
            return counted(done, total, "item", "items");
        }
    },
    ENTRIES {
        @Override
        String words(long done, long total) {
            return counted(done, total, "entry", "entries");
        }
    };

    abstract String words(long done, long total);

    private static String counted(long done, long total, String one, String many) {
        return total < 0
                ? Count.of(done, one, many)
                : Count.of(done) + " of " + Count.of(total, one, many);
    }
}
