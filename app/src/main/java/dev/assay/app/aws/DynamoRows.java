package dev.assay.app.aws;

import dev.assay.model.fault.EnvironmentException;
import dev.assay.model.item.ItemId;
import dev.assay.model.remote.Claim;
import dev.assay.model.remote.Decision;
import dev.assay.model.remote.Head;
import dev.assay.model.remote.StoreFault;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.ReturnValuesOnConditionCheckFailure;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/** Rows of the shared table, the conditions on them, and back; rows are checked, not believed. */
final class DynamoRows {
    private DynamoRows() {}

    static Map<String, AttributeValue> claimKey(ItemId item) {
        return key("ITEM#" + item, "CLAIM");
    }

    static Map<String, AttributeValue> headKey(String origin) {
        return key("LOG#" + origin, "HEAD");
    }

    /** The row without its key, as a condition states it. */
    static Map<String, AttributeValue> of(Claim claim) {
        return Map.of(
                "owner", text(claim.owner()),
                "fence", number(claim.fence()),
                "exp", number(claim.expires().toEpochMilli()));
    }

    static Map<String, AttributeValue> of(ItemId item, Claim claim) {
        return with(claimKey(item), of(claim));
    }

    static Map<String, AttributeValue> of(Head head) {
        return Map.of("size", number(head.size()), "root", text(head.root()));
    }

    static Map<String, AttributeValue> of(String origin, Head head) {
        return with(headKey(origin), of(head));
    }

    private static Map<String, AttributeValue> of(Decision decision) {
        return with(
                key(
                        "ITEM#" + decision.item(),
                        "DECISION#" + decision.round() + "#" + decision.reviewer()),
                Map.of(
                        "round", number(decision.round()),
                        "reviewer", text(decision.reviewer()),
                        "fence", number(decision.fence()),
                        "disposition", text(decision.disposition()),
                        "origin", text(decision.origin()),
                        "index", number(decision.index()),
                        "leaf", text(decision.leaf())));
    }

    /** Writes {@code row} where the old row is exactly {@code expected}, or where there is none. */
    static PutItemRequest.Builder put(
            String table,
            Map<String, AttributeValue> row,
            Optional<Map<String, AttributeValue>> expected) {
        PutItemRequest.Builder request = PutItemRequest.builder().tableName(table).item(row);
        if (expected.isEmpty()) {
            return request.conditionExpression("attribute_not_exists(pk)");
        }
        List<String> terms = new ArrayList<>();
        Map<String, String> names = new HashMap<>();
        Map<String, AttributeValue> values = new HashMap<>();
        expected.get()
                .forEach((name, value) -> {
                    terms.add("#" + name + " = :" + name);
                    names.put("#" + name, name);
                    values.put(":" + name, value);
                });
        return request.conditionExpression(String.join(" AND ", terms))
                .expressionAttributeNames(names)
                .expressionAttributeValues(values);
    }

    /** The decision if there is none in its place, and the claim if it still has the fence. */
    static List<TransactWriteItem> decide(String table, Decision decision) {
        return List.of(
                TransactWriteItem.builder()
                        .put(b ->
                                b.tableName(table)
                                        .item(of(decision))
                                        .conditionExpression("attribute_not_exists(pk)")
                                        .returnValuesOnConditionCheckFailure(
                                                ReturnValuesOnConditionCheckFailure.ALL_OLD))
                        .build(),
                TransactWriteItem.builder()
                        .update(b ->
                                b.tableName(table)
                                        .key(claimKey(decision.item()))
                                        .updateExpression("SET #decided = :round")
                                        .conditionExpression("#owner = :owner AND #fence = :fence")
                                        .expressionAttributeNames(
                                                Map.of(
                                                        "#decided", "decided",
                                                        "#owner", "owner",
                                                        "#fence", "fence"))
                                        .expressionAttributeValues(
                                                Map.of(
                                                        ":round",
                                                        number(decision.round()),
                                                        ":owner",
                                                        text(decision.reviewer()),
                                                        ":fence",
                                                        number(decision.fence())))
                                        .returnValuesOnConditionCheckFailure(
                                                ReturnValuesOnConditionCheckFailure.ALL_OLD))
                        .build());
    }

    /** Asks for every decision of the same round. */
    static QueryRequest.Builder round(String table, Decision decision) {
        return QueryRequest.builder()
                .tableName(table)
                .consistentRead(true)
                .limit(100)
                .keyConditionExpression("pk = :pk AND begins_with(sk, :sk)")
                .expressionAttributeValues(
                        Map.of(
                                ":pk", text("ITEM#" + decision.item()),
                                ":sk", text("DECISION#" + decision.round() + "#")));
    }

    static Claim claim(Map<String, AttributeValue> row) throws EnvironmentException {
        return new Claim(
                textOf(row, "owner"),
                numberOf(row, "fence"),
                Instant.ofEpochMilli(numberOf(row, "exp")));
    }

    static Head head(Map<String, AttributeValue> row) throws EnvironmentException {
        return new Head(numberOf(row, "size"), textOf(row, "root"));
    }

    static Decision decision(ItemId item, Map<String, AttributeValue> row)
            throws EnvironmentException {
        long round = numberOf(row, "round");
        if (round < 1 || round > Integer.MAX_VALUE) {
            throw StoreFault.nonsense(null);
        }
        return new Decision(
                item,
                (int) round,
                textOf(row, "reviewer"),
                numberOf(row, "fence"),
                textOf(row, "disposition"),
                textOf(row, "origin"),
                numberOf(row, "index"),
                textOf(row, "leaf"));
    }

    private static Map<String, AttributeValue> key(String pk, String sk) {
        return Map.of("pk", text(pk), "sk", text(sk));
    }

    private static Map<String, AttributeValue> with(
            Map<String, AttributeValue> key, Map<String, AttributeValue> rest) {
        Map<String, AttributeValue> row = new HashMap<>(key);
        row.putAll(rest);
        return row;
    }

    private static AttributeValue text(String value) {
        return AttributeValue.fromS(value);
    }

    private static AttributeValue number(long value) {
        return AttributeValue.fromN(Long.toString(value));
    }

    private static String textOf(Map<String, AttributeValue> row, String name)
            throws EnvironmentException {
        AttributeValue value = row.get(name);
        if (value == null || value.s() == null) {
            throw StoreFault.nonsense(null);
        }
        return value.s();
    }

    private static long numberOf(Map<String, AttributeValue> row, String name)
            throws EnvironmentException {
        AttributeValue value = row.get(name);
        try {
            return Long.parseLong(value == null ? "" : orEmpty(value.n()));
        } catch (NumberFormatException e) {
            throw StoreFault.nonsense(e);
        }
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }
}
