package dev.assay.model.audit.event;

import dev.assay.model.json.JsonArray;
import dev.assay.model.json.JsonBool;
import dev.assay.model.json.JsonNumber;
import dev.assay.model.json.JsonObject;
import dev.assay.model.json.JsonText;
import dev.assay.model.json.JsonValue;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The JSON form of a component of an event: text is printable ASCII of at most {@value
 * #LONGEST_TEXT} characters, numbers are whole, digests and commitments are hex, times are RFC 3339
 * UTC with three decimals, an absent optional is no member.
 */
final class MemberForm {
    static final int LONGEST_TEXT = 200;
    static final int LONGEST_LIST = 512;

    private MemberForm() {}

    static JsonValue write(Object value) {
        return switch (value) {
            case String text -> new JsonText(plain(text));
            case Long whole -> JsonNumber.of(whole);
            case Boolean bool -> new JsonBool(bool);
            case Instant time -> new JsonText(EntryTime.text(time));
            case Sha256 digest -> new JsonText(digest.hex());
            case Commitment commitment -> new JsonText(commitment.hex());
            case List<?> list ->
                    new JsonArray(bounded(list).stream().map(MemberForm::write).toList());
            case Record record -> EventSchema.writeRecord(record);
            default -> throw new IllegalStateException("no JSON form for " + value.getClass());
        };
    }

    static Object read(Type type, Optional<JsonValue> member) {
        if (type instanceof ParameterizedType generic && generic.getRawType() == Optional.class) {
            return member.map(value -> read(generic.getActualTypeArguments()[0], value));
        }
        return read(type, member.orElseThrow(MemberForm::misshapen));
    }

    private static Object read(Type type, JsonValue value) {
        if (type instanceof ParameterizedType generic) {
            Type element = generic.getActualTypeArguments()[0];
            if (value instanceof JsonArray(List<JsonValue> items)) {
                return bounded(items).stream().map(item -> read(element, item)).toList();
            }
            throw misshapen();
        }
        return switch (value) {
            case JsonText(String text) -> readText(type, text);
            case JsonNumber number when type == long.class && number.isWhole() -> number.whole();
            case JsonBool(boolean bool) when type == boolean.class -> bool;
            case JsonObject object when type instanceof Class<?> c && c.isRecord() ->
                    EventSchema.readRecord(c.asSubclass(Record.class), object);
            default -> throw misshapen();
        };
    }

    private static Object readText(Type type, String text) {
        if (type == String.class) {
            return plain(text);
        }
        if (type == Sha256.class) {
            return new Sha256(text);
        }
        if (type == Commitment.class) {
            return new Commitment(text);
        }
        if (type == Instant.class) {
            return EntryTime.parse(text).orElseThrow(MemberForm::misshapen);
        }
        throw misshapen();
    }

    private static <T> List<T> bounded(List<T> list) {
        if (list.size() > LONGEST_LIST) {
            throw new IllegalArgumentException("a list in an entry is too long");
        }
        return list;
    }

    private static String plain(String text) {
        if (text.length() > LONGEST_TEXT || !text.chars().allMatch(c -> c >= ' ' && c < 0x7f)) {
            throw new IllegalArgumentException("text in an entry is short printable ASCII");
        }
        return text;
    }

    private static IllegalArgumentException misshapen() {
        return new IllegalArgumentException("a member is missing or misshapen");
    }
}
