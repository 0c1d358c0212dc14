package dev.assay.app.aws;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.dynamodbv2.local.embedded.DynamoDBEmbedded;
import com.amazonaws.services.dynamodbv2.local.shared.access.AmazonDynamoDBLocal;
import dev.assay.model.item.ItemId;
import dev.assay.model.remote.ClaimOutcome;
import dev.assay.model.remote.SharedTable;
import dev.assay.model.remote.SharedTableContract;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.KeyType;
import software.amazon.awssdk.services.dynamodb.model.ScalarAttributeType;

class DynamoTableTest extends SharedTableContract {
    private static AmazonDynamoDBLocal local;
    private static DynamoDbClient client;

    private Instant now = Instant.now();
    private String name = "";

    @BeforeAll
    static void start() {
        local = DynamoDBEmbedded.create();
        client = local.dynamoDbClient();
    }

    @AfterAll
    static void stop() {
        client.close();
        local.shutdown();
    }

    @BeforeEach
    void makeTable() {
        name = "t-" + UUID.randomUUID();
        client.createTable(b ->
                b.tableName(name)
                        .billingMode(BillingMode.PAY_PER_REQUEST)
                        .attributeDefinitions(attribute("pk"), attribute("sk"))
                        .keySchema(key("pk", KeyType.HASH), key("sk", KeyType.RANGE)));
    }

    private static AttributeDefinition attribute(String attribute) {
        return AttributeDefinition.builder()
                .attributeName(attribute)
                .attributeType(ScalarAttributeType.S)
                .build();
    }

    private static KeySchemaElement key(String attribute, KeyType type) {
        return KeySchemaElement.builder().attributeName(attribute).keyType(type).build();
    }

    @Override
    protected SharedTable table() {
        return new DynamoTable(client, name, () -> now);
    }

    @Override
    protected void advance(Duration time) {
        now = now.plus(time);
    }

    @Override
    protected Instant now() {
        return now;
    }

    @Test
    void ofManyClaimantsExactlyOneWins() throws Exception {
        ItemId item = new ItemId("ABCDEFGHIJKLMNOPQRST");
        List<Future<ClaimOutcome>> asked = new ArrayList<>();
        try (ExecutorService claimants = Executors.newFixedThreadPool(8)) {
            for (int i = 0; i < 8; i++) {
                String owner = "p" + i;
                asked.add(
                        claimants.submit(() -> table().claim(item, owner, Duration.ofMinutes(10))));
            }
        }
        int winners = 0;
        for (Future<ClaimOutcome> one : asked) {
            winners += one.get() instanceof ClaimOutcome.Claimed ? 1 : 0;
        }

        assertThat(winners).isEqualTo(1);
    }
}
