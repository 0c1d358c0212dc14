package dev.assay.model.review;

import dev.assay.model.item.ItemState;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * A filter as a person types it: words apart by spaces. States and severities widen among
 * themselves and narrow one another; {@code all} and {@code mine}; everything else is text.
 */
public final class QueueFilterText {
    private QueueFilterText() {}

    public static QueueFilter parse(String words, int limit) {
        Set<ItemState> states = EnumSet.noneOf(ItemState.class);
        Set<Severity> severities = EnumSet.noneOf(Severity.class);
        boolean mine = false;
        boolean all = false;
        StringBuilder text = new StringBuilder();
        for (String word : words.strip().split("\\s+", -1)) {
            Optional<ItemState> state = constant(ItemState.class, word);
            Optional<Severity> severity = constant(Severity.class, word);
            if (word.equals("mine")) {
                mine = true;
            } else if (word.equals("all")) {
                all = true;
            } else if (state.isPresent()) {
                states.add(state.get());
            } else if (severity.isPresent()) {
                severities.add(severity.get());
            } else {
                text.append(text.isEmpty() ? "" : " ").append(word);
            }
        }
        QueueFilter base = all ? QueueFilter.all() : QueueFilter.open();
        return new QueueFilter(
                states.isEmpty() ? base.states() : states,
                severities.isEmpty() ? base.severities() : severities,
                mine,
                text.toString(),
                limit);
    }

    private static <E extends Enum<E>> Optional<E> constant(Class<E> type, String word) {
        String name = word.toUpperCase(Locale.ROOT).replace('-', '_');
        for (E value : type.getEnumConstants()) {
            if (value.name().equals(name)) {
                return Optional.of(value);
            }
        }
        return Optional.empty();
    }
}
