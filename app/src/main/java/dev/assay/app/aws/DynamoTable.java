package dev.assay.app.aws;

import dev.assay.model.fault.EnvironmentException;
import dev.assay.model.item.ItemId;
import dev.assay.model.remote.Claim;
import dev.assay.model.remote.ClaimOutcome;
import dev.assay.model.remote.Decision;
import dev.assay.model.remote.DecisionOutcome;
import dev.assay.model.remote.Head;
import dev.assay.model.remote.HeadAdvance;
import dev.assay.model.remote.SharedTable;
import dev.assay.model.remote.StoreFault;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.awscore.AwsRequestOverrideConfiguration;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.CancellationReason;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;
import software.amazon.awssdk.services.dynamodb.model.ReturnValuesOnConditionCheckFailure;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;

/**
 * {@link SharedTable} on one DynamoDB table with keys {@code pk} and {@code sk}. Every write states
 * what it expects to find; a refused write brings back what is there. Safe from any thread; the
 * client belongs to {@link AwsClients}.
 */
public final class DynamoTable implements SharedTable {
    private static final int ATTEMPTS = 5;
    private static final AwsRequestOverrideConfiguration IN_TIME =
            AwsRequestOverrideConfiguration.builder()
                    .apiCallAttemptTimeout(Duration.ofSeconds(8))
                    .apiCallTimeout(Duration.ofSeconds(20))
                    .build();

    private final DynamoDbClient dynamo;
    private final String table;
    private final InstantSource serverTime;

    /**
     * @param serverTime the servers' time as their answers give it
     */
    public DynamoTable(DynamoDbClient dynamo, String table, InstantSource serverTime) {
        this.dynamo = dynamo;
        this.table = table;
        this.serverTime = serverTime;
    }

    @Override
    public ClaimOutcome claim(ItemId item, String owner, Duration lease)
            throws EnvironmentException {
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            // read first: its answer also tells the server's time
            Optional<Claim> old = claimOf(item);
            Instant now = serverTime.instant().truncatedTo(ChronoUnit.MILLIS);
            boolean mine = old.isPresent() && old.get().owner().equals(owner);
            if (old.isPresent() && !mine && old.get().expires().isAfter(now)) {
                return new ClaimOutcome.Held(old.get());
            }
            long fence = old.map(Claim::fence).orElse(0L) + (mine ? 0 : 1);
            Claim claim = new Claim(owner, fence, now.plus(lease));
            if (put(DynamoRows.of(item, claim), old.map(DynamoRows::of))) {
                return new ClaimOutcome.Claimed(claim);
            }
        }
        throw contended();
    }

    /** Replaces exactly what was read; false when somebody was faster. */
    private boolean put(
            Map<String, AttributeValue> row, Optional<Map<String, AttributeValue>> expected)
            throws EnvironmentException {
        try {
            dynamo.putItem(
                    DynamoRows.put(table, row, expected).overrideConfiguration(IN_TIME).build());
            return true;
        } catch (ConditionalCheckFailedException e) {
            return false;
        } catch (SdkException e) {
            throw AwsFault.of(e);
        }
    }

    @Override
    public void release(ItemId item, String owner, long fence) throws EnvironmentException {
        Optional<Claim> old = claimOf(item);
        if (old.filter(claim -> claim.owner().equals(owner) && claim.fence() == fence)
                .isPresent()) {
            Claim over = new Claim(owner, fence, Instant.EPOCH);
            // lost to somebody faster: then it is no longer ours to give back
            boolean _ = put(DynamoRows.of(item, over), old.map(DynamoRows::of));
        }
    }

    @Override
    public Optional<Claim> claimOf(ItemId item) throws EnvironmentException {
        Map<String, AttributeValue> row = get(DynamoRows.claimKey(item));
        return row.isEmpty() ? Optional.empty() : Optional.of(DynamoRows.claim(row));
    }

    @Override
    public Optional<Head> head(String origin) throws EnvironmentException {
        Map<String, AttributeValue> row = get(DynamoRows.headKey(origin));
        return row.isEmpty() ? Optional.empty() : Optional.of(DynamoRows.head(row));
    }

    private Map<String, AttributeValue> get(Map<String, AttributeValue> key)
            throws EnvironmentException {
        try {
            return dynamo.getItem(b ->
                            b.tableName(table)
                                    .key(key)
                                    .consistentRead(true)
                                    .overrideConfiguration(IN_TIME))
                    .item();
        } catch (SdkException e) {
            throw AwsFault.of(e);
        }
    }

    @Override
    public HeadAdvance advance(String origin, Optional<Head> expected, Head next)
            throws EnvironmentException {
        PutItemRequest request =
                DynamoRows.put(table, DynamoRows.of(origin, next), expected.map(DynamoRows::of))
                        .returnValuesOnConditionCheckFailure(
                                ReturnValuesOnConditionCheckFailure.ALL_OLD)
                        .overrideConfiguration(IN_TIME)
                        .build();
        try {
            dynamo.putItem(request);
            return new HeadAdvance.Advanced();
        } catch (ConditionalCheckFailedException e) {
            Head now = e.hasItem() && !e.item().isEmpty() ? DynamoRows.head(e.item()) : null;
            return next.equals(now) ? new HeadAdvance.Advanced() : new HeadAdvance.Refused(now);
        } catch (SdkException e) {
            throw AwsFault.of(e);
        }
    }

    @Override
    public DecisionOutcome decide(Decision decision) throws EnvironmentException {
        List<TransactWriteItem> both = DynamoRows.decide(table, decision);
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            try {
                dynamo.transactWriteItems(
                        b -> b.transactItems(both).overrideConfiguration(IN_TIME));
                return new DecisionOutcome.Recorded(othersThan(decision));
            } catch (TransactionCanceledException e) {
                List<CancellationReason> reasons = e.cancellationReasons();
                if (reasons.size() != 2) {
                    throw StoreFault.nonsense(e);
                }
                if (failed(reasons.getFirst())) {
                    return replayOf(decision, reasons.getFirst());
                }
                if (failed(reasons.getLast())) {
                    return new DecisionOutcome.Refused(claimIn(reasons.getLast()), null);
                }
            } catch (SdkException e) {
                throw AwsFault.of(e);
            }
        }
        throw contended();
    }

    private static boolean failed(CancellationReason reason) {
        return "ConditionalCheckFailed".equals(reason.code());
    }

    private DecisionOutcome replayOf(Decision decision, CancellationReason reason)
            throws EnvironmentException {
        Decision earlier = DynamoRows.decision(decision.item(), reason.item());
        return earlier.isSameEntry(decision)
                ? new DecisionOutcome.Recorded(othersThan(decision))
                : new DecisionOutcome.Refused(claimOf(decision.item()).orElse(null), earlier);
    }

    private static @Nullable Claim claimIn(CancellationReason reason) throws EnvironmentException {
        return reason.hasItem() && !reason.item().isEmpty()
                ? DynamoRows.claim(reason.item())
                : null;
    }

    private List<Decision> othersThan(Decision decision) throws EnvironmentException {
        List<Decision> others = new ArrayList<>();
        try {
            for (Map<String, AttributeValue> row :
                    dynamo.query(
                                    DynamoRows.round(table, decision)
                                            .overrideConfiguration(IN_TIME)
                                            .build())
                            .items()) {
                Decision other = DynamoRows.decision(decision.item(), row);
                if (!other.reviewer().equals(decision.reviewer())) {
                    others.add(other);
                }
            }
        } catch (SdkException e) {
            throw AwsFault.of(e);
        }
        return others;
    }

    private static EnvironmentException contended() {
        return new EnvironmentException(
                "table.contended",
                "The shared table is being written by others all the time.",
                "Try again in a moment.",
                true,
                null);
    }
}
