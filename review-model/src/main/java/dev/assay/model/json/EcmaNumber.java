package dev.assay.model.json;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** ECMAScript's {@code Number::toString} (ECMA-262 section 6.1.6.1.20), which RFC 8785 takes. */
final class EcmaNumber {
    private EcmaNumber() {}

    static String text(double value) {
        if (value == 0) {
            return "0";
        }
        String sign = value < 0 ? "-" : "";
        BigDecimal shortest = shortest(Math.abs(value));
        String digits = shortest.unscaledValue().toString();
        int count = digits.length();
        int point = count - shortest.scale();
        if (count <= point && point <= 21) {
            return sign + digits + "0".repeat(point - count);
        }
        if (0 < point && point <= 21) {
            return sign + digits.substring(0, point) + "." + digits.substring(point);
        }
        if (-6 < point && point <= 0) {
            return sign + "0." + "0".repeat(-point) + digits;
        }
        int exponent = point - 1;
        String fraction = count == 1 ? "" : "." + digits.substring(1);
        return sign
                + digits.charAt(0)
                + fraction
                + (exponent < 0 ? "e-" : "e+")
                + Math.abs(exponent);
    }

    /** The fewest digits that read back as {@code value}; of several, the closest. */
    private static BigDecimal shortest(double value) {
        BigDecimal found = new BigDecimal(Double.toString(value)).stripTrailingZeros();
        // Double.toString never goes below two digits: 4.9E-324 stands for what is 5e-324 here
        if (found.precision() == 2) {
            BigDecimal one = found.round(new java.math.MathContext(1, RoundingMode.HALF_EVEN));
            if (one.doubleValue() == value) {
                return one.stripTrailingZeros();
            }
        }
        return found;
    }
}
