package dev.assay.model.review;

import dev.assay.model.fault.EnvironmentException;
import dev.assay.model.item.BytesState;
import dev.assay.model.item.ContentDigest;
import dev.assay.model.item.ItemId;
import dev.assay.model.item.ItemState;
import dev.assay.model.item.MediaItem;
import dev.assay.model.store.DecisionRow;
import dev.assay.model.store.FactRow;
import dev.assay.model.store.ItemRow;
import dev.assay.model.store.ListingRow;
import dev.assay.model.store.LookRow;
import dev.assay.model.vault.Vault;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Puts together what queue and item screens show, from projection, listing cache and vault. */
final class QueueReader {
    /** Mine first; then the more severe, the sooner due, the older; the id decides the rest. */
    private static final Comparator<QueueRow> ORDER =
            Comparator.comparing(QueueRow::mine, Comparator.reverseOrder())
                    .thenComparing(QueueRow::severity, Comparator.reverseOrder())
                    .thenComparing(row -> row.due().orElse(Instant.MAX))
                    .thenComparing(QueueRow::since)
                    .thenComparing(QueueRow::id);

    private final Acts acts;
    private final Vault vault;

    QueueReader(Acts acts, Vault vault) {
        this.acts = acts;
        this.vault = vault;
    }

    List<QueueRow> queue(QueueFilter filter) throws EnvironmentException {
        List<QueueRow> rows = new ArrayList<>();
        for (Known known : known().values()) {
            Standing standing = Standing.of(known.row(), acts.policies(), acts.now());
            if (filter.states().contains(standing.state())) {
                QueueRow row = row(known, standing);
                if (passes(filter, row)) {
                    rows.add(row);
                }
            }
        }
        rows.sort(ORDER);
        return rows.size() > filter.limit() ? rows.subList(0, filter.limit()) : rows;
    }

    Optional<ItemDetail> item(ItemId id) throws EnvironmentException {
        Optional<FactRow> fact = acts.projection().fact(id);
        Optional<ListingRow> listing = acts.projection().listing(id);
        Optional<MediaItem> media = fact.map(FactRow::item).or(() -> listing.map(ListingRow::item));
        Optional<Standing> found = acts.standing(id);
        if (found.isEmpty()) {
            return Optional.empty();
        }
        Standing standing = found.get();
        MediaItem item = media.orElseGet(() -> Forgotten.item(standing.row()));
        LookRow look = standing.row().look(me(), standing.lookRound());
        boolean seenBefore =
                standing.row().looks().stream()
                        .anyMatch(earlier -> earlier.actor().equals(me()) && earlier.revealed());
        boolean blocked = standing.blocked();
        return Optional.of(
                new ItemDetail(
                        item,
                        severity(item, standing),
                        standing.state(),
                        bytes(standing),
                        standing.row().sha256().map(ContentDigest::new),
                        claim(standing),
                        look.judgement().map(QueueReader::judgement),
                        look.revealed(),
                        !blocked
                                && (seenBefore
                                        || look.judgement().isPresent()
                                        || !acts.policies().current().lookFirst()),
                        decision(standing),
                        Math.toIntExact(standing.lookRound()),
                        blocked));
    }

    List<ItemId> matching(String prefix, int limit) throws EnvironmentException {
        String start = prefix.replace("-", "").toUpperCase(Locale.ROOT);
        return known().keySet().stream()
                .filter(id -> id.value().startsWith(start))
                .limit(limit)
                .toList();
    }

    /** What is known of one item: from the log, from a payload, from the listing. */
    private record Known(ItemRow row, MediaItem item, Instant since) {}

    private Map<ItemId, Known> known() throws EnvironmentException {
        Map<ItemId, FactRow> facts = new TreeMap<>();
        acts.projection().facts().forEach(fact -> facts.put(fact.item().id(), fact));
        Map<ItemId, ListingRow> listings = new TreeMap<>();
        acts.projection().listings().forEach(row -> listings.put(row.item().id(), row));
        Map<ItemId, Known> known = new TreeMap<>();
        for (ListingRow listing : listings.values()) {
            MediaItem item = listing.item();
            Instant since = item.intake().submittedAt().orElse(listing.listedAt());
            known.put(
                    item.id(),
                    new Known(ItemRow.first(item.id(), listing.listedAt()), item, since));
        }
        for (ItemRow row : acts.projection().items()) {
            @Nullable FactRow fact = facts.get(row.id());
            @Nullable ListingRow listing = listings.get(row.id());
            MediaItem item =
                    fact != null
                            ? fact.item()
                            : listing != null ? listing.item() : Forgotten.item(row);
            Instant since = item.intake().submittedAt().orElse(row.firstAt());
            known.put(row.id(), new Known(row, item, since));
        }
        return known;
    }

    private QueueRow row(Known known, Standing standing) throws EnvironmentException {
        Severity severity = severity(known.item(), standing);
        boolean done =
                standing.state() == ItemState.DECIDED || standing.state() == ItemState.BLOCKED;
        Optional<Instant> due =
                done
                        ? Optional.empty()
                        : Optional.of(
                                known.since().plus(acts.policies().current().clockOf(severity)));
        return new QueueRow(
                known.row().id(),
                known.item().name(),
                severity,
                standing.state(),
                bytes(standing),
                known.item().bytes(),
                known.item().intake().surface(),
                known.since(),
                due,
                standing.claimedBy(me()),
                claim(standing),
                standing.decision().map(DecisionRow::disposition).flatMap(Disposition::ofWord),
                known.item().intake().gaps());
    }

    private static boolean passes(QueueFilter filter, QueueRow row) {
        String text = filter.text().toLowerCase(Locale.ROOT);
        return filter.severities().contains(row.severity())
                && (!filter.mineOnly() || row.mine())
                && (row.name().toLowerCase(Locale.ROOT).contains(text)
                        || row.id().value().toLowerCase(Locale.ROOT).contains(text));
    }

    private Severity severity(MediaItem item, Standing standing) {
        return standing.policy()
                .map(Policy::severity)
                .orElseGet(() -> acts.policies().current().severityOf(item.intake().surface()));
    }

    /** The log says what was recorded; the vault says what is here now. */
    private BytesState bytes(Standing standing) throws EnvironmentException {
        if (standing.row().same().equals(Optional.of(false))) {
            return BytesState.MISMATCH;
        }
        return vault.state(standing.row().id());
    }

    private static Optional<Claim> claim(Standing standing) {
        return standing.claim()
                .map(claim ->
                        new Claim(
                                standing.row().id(),
                                claim.owner(),
                                claim.fence(),
                                claim.until(),
                                false));
    }

    private static Optional<RecordedDecision> decision(Standing standing) {
        Optional<DecisionRow> row = standing.decision();
        Optional<Disposition> disposition =
                row.map(DecisionRow::disposition).flatMap(Disposition::ofWord);
        return row.isEmpty() || disposition.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new RecordedDecision(
                                row.get().index(),
                                row.get().at(),
                                row.get().by(),
                                disposition.get(),
                                row.get().policyCode(),
                                row.get().rationale(),
                                standing.awaitsSecond()));
    }

    private static Judgement judgement(String word) {
        return switch (word) {
            case "authentic" -> Judgement.AUTHENTIC;
            case "manipulated" -> Judgement.MANIPULATED;
            default -> Judgement.UNSURE;
        };
    }

    private String me() {
        return acts.session().actor();
    }
}
