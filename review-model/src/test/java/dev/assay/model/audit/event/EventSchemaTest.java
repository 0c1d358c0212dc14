package dev.assay.model.audit.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.assay.model.json.JsonNull;
import dev.assay.model.json.JsonObject;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class EventSchemaTest {
    @Test
    void everyTypeHasASampleThatReadsBackAsItself() {
        assertThat(Samples.all().stream().map(Event::type))
                .containsExactlyInAnyOrderElementsOf(EventSchema.all().keySet());
        for (Event event : Samples.all()) {
            assertThat(Event.of(event.type(), event.data())).isEqualTo(event);
        }
    }

    @Test
    void anAbsentOptionalIsNoMember() {
        Opened opened = new Opened("full", "opened", Optional.empty());
        assertThat(opened.data().members()).containsOnlyKeys("sandbox", "outcome");
        assertThat(Event.of("item.opened", opened.data())).isEqualTo(opened);
    }

    @Test
    void whatFitsNoSchemaIsKeptAsItIs() {
        JsonObject surplus = JsonObject.builder().put("bytes", 1).put("more", 2).build();
        JsonObject wrong = JsonObject.builder().put("bytes", "1").build();
        JsonObject nothing = JsonObject.builder().put("bytes", new JsonNull()).build();
        for (JsonObject data : List.of(surplus, wrong, nothing)) {
            assertThat(Event.of("log.tail-cut", data))
                    .isEqualTo(new Unrecognised("log.tail-cut", data));
        }
        assertThat(Event.of("from.the-future", wrong))
                .isEqualTo(new Unrecognised("from.the-future", wrong));
    }

    @Test
    void freeTextCannotSlipIn() {
        assertThatThrownBy(() -> new Stopped("Grüße").data())
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Stopped("a\nb").data())
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Stopped("x".repeat(201)).data())
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void theDocumentListsEveryTypeWithItsMembers() throws Exception {
        String document = Files.readString(Path.of("../docs/audit-format.md"));
        for (String row : rows()) {
            assertThat(document).contains(row);
        }
    }

    static List<String> rows() {
        return EventSchema.all().entrySet().stream()
                .map(type -> "| `" + type.getKey() + "` | " + members(type.getValue()) + " |")
                .toList();
    }

    private static String members(Class<?> schema) {
        return RecordShape.of(schema).members().stream()
                .map(EventSchemaTest::member)
                .collect(Collectors.joining(", "));
    }

    private static String member(RecordShape.Member member) {
        return "`" + member.name() + "` " + form(member.type());
    }

    private static String form(Type type) {
        if (type instanceof ParameterizedType generic) {
            String of = form(generic.getActualTypeArguments()[0]);
            return generic.getRawType() == Optional.class ? of + "?" : "[" + of + "]";
        }
        return switch (type.getTypeName().replaceAll(".*\\.", "")) {
            case "String" -> "text";
            case "long" -> "whole";
            case "boolean" -> "bool";
            case "Instant" -> "time";
            case "Sha256" -> "sha256";
            case "Commitment" -> "commitment";
            case String record -> record;
        };
    }
}
