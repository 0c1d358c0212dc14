package dev.assay.model.review;

import dev.assay.model.fault.EnvironmentException;
import dev.assay.model.item.BytesState;
import dev.assay.model.item.ContentDigest;
import dev.assay.model.item.ItemId;
import dev.assay.model.item.ItemState;
import dev.assay.model.item.MediaItem;
import dev.assay.model.store.DecisionRow;
import dev.assay.model.store.FactRow;
import dev.assay.model.store.ItemGroup;
import dev.assay.model.store.ItemRow;
import dev.assay.model.store.ListingRow;
import dev.assay.model.store.LookRow;
import dev.assay.model.vault.Vault;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

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

    /**
     * Reads only groups of items that can be in the answer; of groups that need nobody any more
     * only as many as are asked for, those with the newest entries.
     */
    List<QueueRow> queue(QueueFilter filter) throws EnvironmentException {
        List<QueueRow> rows = new ArrayList<>();
        for (ItemRow row : rows(filter)) {
            add(rows, filter, known(row));
        }
        if (filter.states().contains(ItemState.OPEN)) {
            for (ListingRow listing : acts.projection().untouched()) {
                add(rows, filter, known(listing));
            }
        }
        rows.sort(ORDER);
        return rows.size() > filter.limit() ? rows.subList(0, filter.limit()) : rows;
    }

    private List<ItemRow> rows(QueueFilter filter) throws EnvironmentException {
        List<ItemRow> rows = new ArrayList<>();
        for (ItemGroup group : acts.projection().groups().keySet()) {
            Set<ItemState> states = Standing.statesOf(group, acts.policies());
            if (states.stream().noneMatch(filter.states()::contains)) {
                continue;
            }
            boolean done = states.stream().allMatch(QueueReader::done);
            boolean newest = done && filter.text().isEmpty() && !filter.mineOnly();
            rows.addAll(
                    acts.projection().ofGroup(group, newest ? filter.limit() : Integer.MAX_VALUE));
        }
        return rows;
    }

    private void add(List<QueueRow> rows, QueueFilter filter, Known known)
            throws EnvironmentException {
        Standing standing = Standing.of(known.row(), acts.policies(), acts.now());
        if (filter.states().contains(standing.state())) {
            Severity severity = severity(known.item(), standing);
            if (passes(filter, known, severity, standing.claimedBy(me()))) {
                rows.add(row(known, standing, severity));
            }
        }
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
        return acts.projection().matching(start, limit);
    }

    /** What is known of one item: from the log, from a payload, from the listing. */
    private record Known(ItemRow row, MediaItem item, Instant since) {}

    private static Known known(ListingRow listing) {
        MediaItem item = listing.item();
        Instant since = item.intake().submittedAt().orElse(listing.listedAt());
        return new Known(ItemRow.first(item.id(), listing.listedAt()), item, since);
    }

    private Known known(ItemRow row) throws EnvironmentException {
        Optional<MediaItem> media = acts.projection().fact(row.id()).map(FactRow::item);
        if (media.isEmpty()) {
            media = acts.projection().listing(row.id()).map(ListingRow::item);
        }
        MediaItem item = media.orElseGet(() -> Forgotten.item(row));
        return new Known(row, item, item.intake().submittedAt().orElse(row.firstAt()));
    }

    private QueueRow row(Known known, Standing standing, Severity severity)
            throws EnvironmentException {
        Optional<Instant> due =
                done(standing.state())
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

    private static boolean done(ItemState state) {
        return state == ItemState.DECIDED || state == ItemState.BLOCKED;
    }

    private static boolean passes(
            QueueFilter filter, Known known, Severity severity, boolean mine) {
        String text = filter.text().toLowerCase(Locale.ROOT);
        return filter.severities().contains(severity)
                && (!filter.mineOnly() || mine)
                && (known.item().name().toLowerCase(Locale.ROOT).contains(text)
                        || known.row().id().value().toLowerCase(Locale.ROOT).contains(text));
    }

    private Severity severity(MediaItem item, Standing standing) {
        return standing.policy()
                .map(Policy::severity)
                .orElseGet(() -> acts.policies().current().severityOf(item.intake().surface()));
    }

    /**
     * The log says what was recorded; the vault says what is here now. Bytes that came before a
     * kill, and their entry not, are pulled once more.
     */
    private BytesState bytes(Standing standing) throws EnvironmentException {
        if (standing.row().same().equals(Optional.of(false))) {
            return BytesState.MISMATCH;
        }
        BytesState here = vault.state(standing.row().id());
        return here == BytesState.VERIFIED && standing.row().sha256().isEmpty()
                ? BytesState.PARTIAL
                : here;
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
