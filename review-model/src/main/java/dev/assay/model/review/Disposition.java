package dev.assay.model.review;

import java.util.Locale;
import java.util.Optional;

/** What shall become of an item. */
public enum Disposition {
    RELEASE,
    LABEL,
    REMOVE,
    PRESERVE,
    ESCALATE,
    UNDECIDED,
    /** Suspected CSAM: another way of working, not a label. The media is blocked at once. */
    CSAM;

    /** As in the log and on the command line. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Disposition> ofWord(String word) {
        for (Disposition disposition : values()) {
            if (disposition.word().equals(word)) {
                return Optional.of(disposition);
            }
        }
        return Optional.empty();
    }
}
