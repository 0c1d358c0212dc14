package dev.assay.model.audit;

import dev.assay.model.item.ItemId;
import java.util.Optional;

/**
 * Who acts and on what.
 *
 * @param session random name of one run of one person's console, formed like a pseudonym
 * @param item the item, where there is one
 * @param caseName opaque name of the case, where there is one, formed like a pseudonym
 */
public record Subject(
        Actor actor, String session, Optional<ItemId> item, Optional<String> caseName) {
    public Subject {
        if (!session.matches("[A-Za-z0-9.-]{1,64}")
                || !caseName.map(name -> name.matches("[A-Za-z0-9.-]{1,64}")).orElse(true)) {
            throw new IllegalArgumentException("not a name that the log may hold");
        }
    }

    /** On nothing in particular, such as starting and stopping. */
    public static Subject of(Actor actor, String session) {
        return new Subject(actor, session, Optional.empty(), Optional.empty());
    }

    public Subject on(ItemId item) {
        return new Subject(actor, session, Optional.of(item), caseName);
    }

    public Subject inCase(String name) {
        return new Subject(actor, session, item, Optional.of(name));
    }
}
