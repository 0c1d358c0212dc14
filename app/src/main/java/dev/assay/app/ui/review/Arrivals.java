package dev.assay.app.ui.review;

import dev.assay.app.ui.open.OpenItem;
import dev.assay.app.ui.open.Opening;
import dev.assay.model.item.ItemId;
import dev.assay.viewer.fx.FxThread;
import dev.assay.viewer.media.IndexNote;
import java.util.Optional;

/** What the review screen does while the bytes of its item come. For the JavaFX thread only. */
public final class Arrivals {
    private final ReviewViewModel review;
    private Optional<ItemId> whole = Optional.empty();

    public Arrivals(ReviewViewModel review) {
        this.review = review;
        review.openingProperty().subscribe(this::opened);
    }

    /** All bytes may have come while a worker was still opening their beginning. */
    private void opened(Opening now) {
        if (now instanceof Opening.Opened(OpenItem media)
                && whole.equals(Optional.of(media.detail().item().id()))) {
            whole = Optional.empty();
            all(media.detail().item().id());
        }
    }

    private boolean open(ItemId item) {
        FxThread.require();
        return review.item().filter(item::equals).isPresent();
    }

    /** The first bytes of an item are here: looking at it need not wait for the last one. */
    public void first(ItemId item) {
        if (open(item) && review.openingProperty().get() instanceof Opening.NotHere) {
            review.open(item);
        }
    }

    /**
     * All bytes of an item are here. Who looks at it already keeps the place; where only its
     * beginning could be counted it is opened again, at the same frame.
     */
    public void all(ItemId item) {
        if (!open(item)) {
            return;
        }
        Opening now = review.openingProperty().get();
        if (now instanceof Opening.Opened(OpenItem media)) {
            if (media.session().index().notes().contains(IndexNote.FIRST_PART)) {
                review.openAt(item, review.screens().play().frameProperty().get());
            } else {
                review.refresh();
            }
        } else if (now instanceof Opening.UnderWay) {
            whole = Optional.of(item);
        } else {
            review.open(item);
        }
    }
}
