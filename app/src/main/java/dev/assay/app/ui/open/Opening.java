package dev.assay.app.ui.open;

import dev.assay.model.item.ItemId;
import dev.assay.model.review.ItemDetail;
import dev.assay.viewer.media.RefusalKind;
import dev.assay.viewer.media.StopReason;

/** Where opening an item stands, or how it ended. */
public sealed interface Opening {
    /** No item is chosen. */
    record Nothing() implements Opening {}

    record UnderWay(ItemId item) implements Opening {}

    record Opened(OpenItem item) implements Opening {}

    /** Its bytes are not on this machine yet. */
    record NotHere(ItemDetail detail) implements Opening {}

    /** Suspected child abuse: nothing of it is shown. */
    record Blocked(ItemDetail detail) implements Opening {}

    /** The worker read it and will not show it. */
    record Refused(ItemDetail detail, RefusalKind kind, String sentence, String nextStep)
            implements Opening {}

    /** The worker ended over it. */
    record Stopped(ItemDetail detail, StopReason reason, String sentence, String nextStep)
            implements Opening {}

    /** The world failed: disk, key, no such item. */
    record Failed(ItemId item, String sentence, String nextStep) implements Opening {}
}
