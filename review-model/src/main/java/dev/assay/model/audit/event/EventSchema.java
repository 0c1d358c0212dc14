package dev.assay.model.audit.event;

import dev.assay.model.json.JsonObject;
import dev.assay.model.json.JsonValue;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

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
        return event.getClass().getAnnotation(EntryType.class).value();
    }

    static JsonObject write(Event event) {
        return writeRecord((Record) event);
    }

    static JsonObject writeRecord(Record record) {
        JsonObject.Builder data = JsonObject.builder();
        for (RecordComponent component : record.getClass().getRecordComponents()) {
            Object value = get(record, component);
            if (value instanceof Optional<?> optional) {
                optional.ifPresent(some -> data.put(nameOf(component), MemberForm.write(some)));
            } else {
                data.put(nameOf(component), MemberForm.write(value));
            }
        }
        return data.build();
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
        RecordComponent[] components = schema.getRecordComponents();
        Object[] values = new Object[components.length];
        int used = 0;
        for (int i = 0; i < components.length; i++) {
            Optional<JsonValue> member = data.get(nameOf(components[i]));
            used += member.isPresent() ? 1 : 0;
            values[i] = MemberForm.read(components[i].getGenericType(), member);
        }
        if (used != data.members().size()) {
            throw new IllegalArgumentException("a member that the schema does not have");
        }
        return make(schema, components, values);
    }

    private static Record make(
            Class<? extends Record> schema, RecordComponent[] components, Object[] values) {
        Class<?>[] parameters =
                Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
        try {
            return schema.getDeclaredConstructor(parameters).newInstance(values);
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof IllegalArgumentException refused) {
                throw refused;
            }
            throw new IllegalStateException("a record of an event refused its values", e);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("an event is a public record", e);
        }
    }

    /** What a component is called in {@code data}. */
    public static String nameOf(RecordComponent component) {
        @Nullable MemberName name = component.getAnnotation(MemberName.class);
        return name == null ? component.getName() : name.value();
    }

    private static Object get(Record record, RecordComponent component) {
        try {
            return component.getAccessor().invoke(record);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("an event is a public record", e);
        }
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
