package dev.assay.model.audit.event;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What reflection knows of one record of the schema, looked up once. Immutable. */
final class RecordShape {
    private static final ClassValue<RecordShape> SHAPES =
            new ClassValue<>() {
                @Override
                protected RecordShape computeValue(Class<?> record) {
                    return new RecordShape(record.asSubclass(Record.class));
                }
            };

    /**
     * One component.
     *
     * @param name of the member in JSON
     */
    record Member(String name, Type type, Method accessor) {
        Object in(Record record) {
            try {
                return accessor.invoke(record);
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException("an event is a public record", e);
            }
        }
    }

    private final String type;
    private final List<Member> members;
    private final Constructor<? extends Record> constructor;

    private RecordShape(Class<? extends Record> record) {
        @Nullable EntryType entryType = record.getAnnotation(EntryType.class);
        this.type = entryType == null ? "" : entryType.value();
        this.members =
                Arrays.stream(record.getRecordComponents()).map(RecordShape::member).toList();
        Class<?>[] parameters =
                Arrays.stream(record.getRecordComponents())
                        .map(RecordComponent::getType)
                        .toArray(Class<?>[]::new);
        try {
            this.constructor = record.getDeclaredConstructor(parameters);
        } catch (NoSuchMethodException e) {
            throw new IllegalStateException("a record has its canonical constructor", e);
        }
    }

    static RecordShape of(Class<?> record) {
        return SHAPES.get(record);
    }

    private static Member member(RecordComponent component) {
        @Nullable MemberName name = component.getAnnotation(MemberName.class);
        return new Member(
                name == null ? component.getName() : name.value(),
                component.getGenericType(),
                component.getAccessor());
    }

    /** The entry type, empty for records that are only parts of events. */
    String type() {
        return type;
    }

    List<Member> members() {
        return members;
    }

    /**
     * @throws IllegalArgumentException if the record refuses the values
     */
    Record make(Object[] values) {
        try {
            return constructor.newInstance(values);
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof IllegalArgumentException refused) {
                throw refused;
            }
            throw new IllegalStateException("a record of an event refused its values", e);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("an event is a public record", e);
        }
    }
}
