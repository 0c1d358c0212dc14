package dev.assay.model.evidence.bag;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * What the bag says of itself, as far as it can be checked.
 *
 * @param oxums every {@code Payload-Oxum}, in order
 */
record BagInfo(List<String> oxums) {
    static BagInfo parse(String file, List<String> lines, boolean strict, Findings findings) {
        List<String> oxums = new ArrayList<>();
        boolean inElement = false;
        for (String line : lines) {
            if (line.isBlank()) {
                continue;
            }
            if (line.startsWith(" ") || line.startsWith("\t")) {
                inElement |= complain(!inElement, file, strict, findings);
                continue;
            }
            int colon = line.indexOf(':');
            inElement = !complain(colon < 1, file, strict, findings);
            if (colon > 0 && line.charAt(colon - 1) == ' ') {
                findings.warn("info-line", file, "A label is followed by white space.");
            }
            if (colon > 0
                    && line.substring(0, colon)
                            .strip()
                            .toLowerCase(Locale.ROOT)
                            .equals("payload-oxum")) {
                oxums.add(line.substring(colon + 1).strip());
            }
        }
        return new BagInfo(oxums);
    }

    /** Compares octets and files counted with what the bag says. */
    void compare(String file, long bytes, long files, Findings findings) {
        if (oxums.size() > 1) {
            findings.warn("oxum", file, "The size of the payload is given more than once.");
        }
        for (String oxum : oxums) {
            if (!oxum.matches("[0-9]{1,18}\\.[0-9]{1,18}")) {
                findings.invalid("oxum", file, "The size of the payload is not two numbers.");
            } else if (!oxum.replaceAll("(^|\\.)0+(?=[0-9])", "$1").equals(bytes + "." + files)) {
                findings.invalid(
                        "oxum", file, "The payload is not as large as the bag says it is.");
            }
        }
    }

    private static boolean complain(boolean bad, String file, boolean strict, Findings findings) {
        if (bad && strict) {
            findings.invalid("info-line", file, "A line is not a label and a value.");
        } else if (bad) {
            findings.warn("info-line", file, "A line is not a label and a value.");
        }
        return bad;
    }
}
