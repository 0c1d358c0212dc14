package dev.assay.model.json;

/** A JSON number as the IEEE 754 double that RFC 8785 takes it for; always finite. */
public record JsonNumber(double value) implements JsonValue {
    /** The greatest whole number that a double holds together with both its neighbours. */
    public static final long GREATEST_WHOLE = (1L << 53) - 1;

    public JsonNumber {
        if (!Double.isFinite(value)) {
            throw new IllegalArgumentException("not a JSON number");
        }
    }

    /**
     * @param whole between -(2^53 - 1) and 2^53 - 1; greater ones are written as text
     */
    public static JsonNumber of(long whole) {
        if (whole > GREATEST_WHOLE || whole < -GREATEST_WHOLE) {
            throw new IllegalArgumentException("too great for a JSON number, write it as text");
        }
        return new JsonNumber(whole);
    }

    /** Whether {@link #whole()} loses nothing. */
    public boolean isWhole() {
        return Math.rint(value) == value && Math.abs(value) <= GREATEST_WHOLE;
    }

    public long whole() {
        return (long) value;
    }
}
