package dev.assay.model.review;

import dev.assay.model.audit.event.Event;
import dev.assay.model.audit.event.HoldLifted;
import dev.assay.model.audit.event.HoldPlaced;
import dev.assay.model.fault.EnvironmentException;
import dev.assay.model.item.ItemId;
import java.util.Optional;

/** Places and lifts holds: what is under hold is neither erased nor evicted. */
record Holds(Acts acts) {
    private static final int LONGEST = 20_000;

    ActOutcome place(ItemId item, HoldDraft draft) throws EnvironmentException {
        return act(item, draft, true);
    }

    ActOutcome lift(ItemId item, HoldDraft draft) throws EnvironmentException {
        return act(item, draft, false);
    }

    private ActOutcome act(ItemId item, HoldDraft draft, boolean place)
            throws EnvironmentException {
        synchronized (acts.recorder()) {
            Optional<Standing> found = acts.standing(item);
            if (found.isEmpty()) {
                return Refusal.UNKNOWN.act();
            }
            Optional<Refusal> refusal = refusal(found.get(), draft, place);
            if (refusal.isPresent()) {
                return refusal.get().act();
            }
            var authority = acts.commit(draft.authority());
            var reason = acts.commit(draft.reason());
            Event event =
                    place
                            ? new HoldPlaced(draft.name(), authority, reason)
                            : new HoldLifted(draft.name(), authority, reason);
            return Acts.recorded(acts.record(found.get(), java.util.List.of(event)));
        }
    }

    private Optional<Refusal> refusal(Standing standing, HoldDraft draft, boolean place) {
        if (!acts.session().roles().contains(Role.LEAD)) {
            return refuse(
                    "Holds are placed and lifted in the lead role.",
                    "Ask somebody who has that role.");
        }
        if (!draft.name().matches("[A-Za-z0-9.-]{1,64}")) {
            return refuse(
                    "A hold is named by letters, digits, dots and dashes.",
                    "Choose a name that tells nothing of the person, such as a file number.");
        }
        if (draft.authority().isBlank()
                || draft.reason().isBlank()
                || draft.authority().length() > LONGEST
                || draft.reason().length() > LONGEST) {
            return refuse(
                    "A hold needs who ordered it and why, in at most 20 000 characters.",
                    "Say both.");
        }
        boolean there = standing.row().holds().contains(draft.name());
        if (place && there) {
            return refuse("The item is under this hold already.", "Nothing is to be done.");
        }
        return place || there
                ? Optional.empty()
                : refuse("The item is not under this hold.", "Look at its history for the name.");
    }

    private static Optional<Refusal> refuse(String sentence, String nextStep) {
        return Optional.of(new Refusal(sentence, nextStep));
    }
}
