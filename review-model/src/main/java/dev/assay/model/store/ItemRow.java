package dev.assay.model.store;

import dev.assay.model.item.ItemId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What the log says about one item, all entries taken together.
 *
 * @param object commitment to bucket, key and version, once it was listed in the log
 * @param sha256 digest of its bytes, once pulled
 * @param same every comparison of that digest since the last pull held
 * @param round of the last decision, 0 before the first
 * @param fence the greatest fence any claim of it has had
 * @param conflicted decisions of this round disagree
 * @param holds names of the holds on it, in order
 * @param looks who judged and saw what, by actor and round
 * @param lastIndex the last entry about it
 */
public record ItemRow(
        ItemId id,
        Instant firstAt,
        Optional<String> object,
        Optional<String> sha256,
        Optional<Boolean> same,
        long round,
        long fence,
        Optional<ClaimRow> claim,
        Optional<DecisionRow> decision,
        Optional<SecondRow> second,
        boolean conflicted,
        List<String> holds,
        List<LookRow> looks,
        long lastIndex) {
    public ItemRow {
        holds = List.copyOf(holds);
        looks = List.copyOf(looks);
    }

    /** An item before its first entry. */
    public static ItemRow first(ItemId id, Instant at) {
        return new ItemRow(
                id,
                at,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                0,
                0,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                false,
                List.of(),
                List.of(),
                -1);
    }

    /** What a person did in a round; nothing yet if there is no row. */
    public LookRow look(String actor, long inRound) {
        return looks.stream()
                .filter(look -> look.actor().equals(actor) && look.round() == inRound)
                .findFirst()
                .orElse(new LookRow(actor, inRound, Optional.empty(), false));
    }
}
