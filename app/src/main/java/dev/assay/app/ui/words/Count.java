package dev.assay.app.ui.words;

/** Whole numbers with a thin space between groups of three, from four digits on. */
public final class Count {
    private static final char THIN_SPACE = '\u2009';

    private Count() {}

    public static String of(long number) {
        String digits = Long.toString(Math.abs(number));
        StringBuilder text = new StringBuilder(number < 0 ? "-" : "");
        for (int i = 0; i < digits.length(); i++) {
            if (i > 0 && (digits.length() - i) % 3 == 0) {
                text.append(THIN_SPACE);
            }
            text.append(digits.charAt(i));
        }
        return text.toString();
    }

    /** {@code 1 entry}, {@code 2 entries}. */
    public static String of(long number, String one, String many) {
        return of(number) + " " + (number == 1 ? one : many);
    }
}
