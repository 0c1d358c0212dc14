package dev.assay.app.ui.review;

import dev.assay.app.ui.control.Buttons;
import dev.assay.app.ui.open.Opening;
import dev.assay.app.ui.words.Size;
import dev.assay.icons.Icon;
import dev.assay.model.item.ItemId;
import dev.assay.viewer.theme.part.StateCard;
import dev.assay.viewer.theme.part.StateKind;
import java.util.Optional;
import java.util.function.Consumer;

/** What stands in the picture's place while there is none: what happened and the next step. */
final class OpeningCard {
    private final Consumer<ItemId> pull;
    private final Runnable again;
    private final Runnable facts;

    /**
     * @param pull asked to fetch the item's bytes
     * @param again asked to open the item in a fresh worker
     * @param facts asked to show what is known of the item
     */
    OpeningCard(Consumer<ItemId> pull, Runnable again, Runnable facts) {
        this.pull = pull;
        this.again = again;
        this.facts = facts;
    }

    /** While suspected child abuse is chosen and not yet recorded. */
    StateCard covered() {
        return new StateCard(
                StateKind.NOT_ALLOWED,
                "Covered",
                "The picture is covered at once. Recording hands the item over and blocks it;"
                        + " choosing another disposition uncovers it.");
    }

    /** The card for {@code opening}, or empty while there is a picture. */
    Optional<StateCard> of(Opening opening) {
        return switch (opening) {
            case Opening.Opened _ -> Optional.empty();
            case Opening.Nothing _ ->
                    Optional.of(
                            new StateCard(
                                    StateKind.EMPTY,
                                    "No item is open",
                                    "Choose one in the queue, or take the next with the Down"
                                            + " key."));
            case Opening.UnderWay(ItemId item) ->
                    Optional.of(
                            new StateCard(
                                    StateKind.LOADING,
                                    "Opening " + item.brief(),
                                    "A fresh worker reads it. It opens blurred, grey, silent and"
                                            + " paused."));
            case Opening.NotHere(var detail) ->
                    Optional.of(
                            new StateCard(
                                            StateKind.EMPTY,
                                            "Not pulled yet",
                                            "Its bytes ("
                                                    + Size.of(detail.item().bytes())
                                                    + ") are still in quarantine. Pulling reads the"
                                                    + " exact version and changes nothing there.")
                                    .with(
                                            Buttons.keyed(
                                                    Buttons.plain(
                                                            Icon.DOWNLOAD,
                                                            "Pull",
                                                            () -> pull.accept(detail.item().id())),
                                                    "Enter")));
            case Opening.Blocked _ ->
                    Optional.of(
                            new StateCard(
                                    StateKind.NOT_ALLOWED,
                                    "Blocked: nothing of it is shown",
                                    "Suspected child abuse was recorded. A specialist goes on from"
                                            + " here."));
            case Opening.Refused(_, _, String sentence, String nextStep) ->
                    Optional.of(
                            new StateCard(
                                            StateKind.HOSTILE_FILE,
                                            sentence,
                                            nextStep
                                                    + " Nothing in it was run. It can still be"
                                                    + " decided.")
                                    .with(
                                            Buttons.plain("What is known of it", facts),
                                            Buttons.quiet("Open again", again)));
            case Opening.Stopped(_, _, String sentence, String nextStep) ->
                    Optional.of(
                            new StateCard(
                                            StateKind.WORKER_STOPPED,
                                            sentence,
                                            nextStep
                                                    + " The item, your marks and the log are"
                                                    + " unharmed.")
                                    .with(
                                            Buttons.plain("Open again", again),
                                            Buttons.quiet("What is known of it", facts)));
            case Opening.Failed(_, String sentence, String nextStep) ->
                    Optional.of(
                            new StateCard(StateKind.ERROR, sentence, nextStep)
                                    .with(Buttons.plain("Open again", again)));
        };
    }
}
