package dev.assay.model.provenance.c2pa.cbor;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A CBOR data item. Only for looking at: what is hashed or signed stays in its original bytes. */
public sealed interface Cbor {
    /** An integer that fits 64 bits. */
    record Int(long value) implements Cbor {}

    /** A byte string; the array belongs to the item and is not changed. */
    @SuppressWarnings("ArrayRecordComponent")
    record Bytes(byte[] value) implements Cbor {}

    record Text(String value) implements Cbor {}

    record Array(List<Cbor> items) implements Cbor {}

    /** A map in the order of its encoding. */
    record Map(List<Entry> entries) implements Cbor {
        public @Nullable Cbor get(String key) {
            for (Entry entry : entries) {
                if (entry.key() instanceof Text(String text) && text.equals(key)) {
                    return entry.value();
                }
            }
            return null;
        }

        public @Nullable Cbor get(long key) {
            for (Entry entry : entries) {
                if (entry.key() instanceof Int(long number) && number == key) {
                    return entry.value();
                }
            }
            return null;
        }
    }

    /** One pair of a map. */
    record Entry(Cbor key, Cbor value) {}

    record Tag(long number, Cbor item) implements Cbor {}

    record Real(double value) implements Cbor {}

    /** False, true, null, undefined (20 to 23) and other simple values. */
    record Simple(int number) implements Cbor {}

    /** The item without tags. */
    default Cbor bare() {
        Cbor item = this;
        while (item instanceof Tag(long _, Cbor inner)) {
            item = inner;
        }
        return item;
    }

    /** The value of a map's key, or null where this is no map or has no such key. */
    default @Nullable Cbor at(String key) {
        return bare() instanceof Map map ? map.get(key) : null;
    }

    /** The text of a map's key, or null. */
    default @Nullable String text(String key) {
        Cbor value = at(key);
        return value != null && value.bare() instanceof Text(String text) ? text : null;
    }

    /** The bytes of a map's key, or null. */
    default byte @Nullable [] bytes(String key) {
        Cbor value = at(key);
        return value != null && value.bare() instanceof Bytes(byte[] bytes) ? bytes : null;
    }

    /** The integer of a map's key, or null. */
    default @Nullable Long number(String key) {
        Cbor value = at(key);
        return value != null && value.bare() instanceof Int(long number) ? number : null;
    }

    /** The items of an array, empty where this is none. */
    default List<Cbor> items() {
        return bare() instanceof Array(List<Cbor> items) ? items : List.of();
    }

    /** The items of the array of a map's key, empty where there is none. */
    default List<Cbor> items(String key) {
        Cbor value = at(key);
        return value == null ? List.of() : value.items();
    }

    /** Whether this is null or undefined. */
    default boolean isNull() {
        return this instanceof Simple(int number) && (number == 22 || number == 23);
    }
}
