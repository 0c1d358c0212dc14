package dev.assay.model.audit.event;

import dev.assay.model.audit.event.RecordShape.Member;
import dev.assay.model.json.JsonObject;
import dev.assay.model.json.JsonValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Every entry type and its record. A record is written member by member in canonical JSON terms
 * ({@link MemberForm}); reading is strict: a missing, surplus or misshapen member makes the entry
 * {@link Unrecognised}.
 */
public final class EventSchema {
    private static final Map<String, Class<? extends Record>> TYPES = types();

    private EventSchema() {}

    /** All released types in alphabetical order, with the record that is the schema of each. */
    public static Map<String, Class<? extends Record>> all() {
        return TYPES;
    }

    static String typeOf(Event event) {
        return RecordShape.of(event.getClass()).type();
    }

    static JsonObject write(Event event) {
        return writeRecord((Record) event);
    }

    static JsonObject writeRecord(Record record) {
        JsonObject.Builder data = JsonObject.builder();
        for (Member member : RecordShape.of(record.getClass()).members()) {
            Object value = member.in(record);
            if (value instanceof Optional<?> optional) {
                optional.ifPresent(some -> data.put(member.name(), MemberForm.write(some)));
            } else {
                data.put(member.name(), MemberForm.write(value));
            }
        }
        return data.build();
    }

    static List<Commitment> commitments(Event event) {
        List<Commitment> found = new ArrayList<>();
        for (Member member : RecordShape.of(event.getClass()).members()) {
            if (member.type() == Commitment.class) {
                found.add((Commitment) member.in((Record) event));
            }
        }
        return found;
    }

    static Event read(String type, JsonObject data) {
        Class<? extends Record> schema = TYPES.get(type);
        if (schema == null) {
            return new Unrecognised(type, data);
        }
        try {
            return (Event) readRecord(schema, data);
        } catch (IllegalArgumentException e) {
            return new Unrecognised(type, data);
        }
    }

    static Record readRecord(Class<? extends Record> schema, JsonObject data) {
        RecordShape shape = RecordShape.of(schema);
        Object[] values = new Object[shape.members().size()];
        int used = 0;
        for (int i = 0; i < values.length; i++) {
            Member member = shape.members().get(i);
            Optional<JsonValue> value = data.get(member.name());
            used += value.isPresent() ? 1 : 0;
            values[i] = MemberForm.read(member.type(), value);
        }
        if (used != data.members().size()) {
            throw new IllegalArgumentException("a member that the schema does not have");
        }
        return shape.make(values);
    }

    private static Map<String, Class<? extends Record>> types() {
        Map<String, Class<? extends Record>> types = new TreeMap<>();
        for (Class<?> event : Event.class.getPermittedSubclasses()) {
            EntryType type = event.getAnnotation(EntryType.class);
            if (type != null) {
                types.put(type.value(), event.asSubclass(Record.class));
            }
        }
        return java.util.Collections.unmodifiableMap(types);
    }
}
