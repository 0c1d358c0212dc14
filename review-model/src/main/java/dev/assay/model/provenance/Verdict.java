package dev.assay.model.provenance;

/**
 * The seven things that may be said of an origin on screen; each has its own shape, colour and
 * phrase (docs/provenance-words.md). None of them says that a picture is true.
 */
public enum Verdict {
    DECLARED("Declared", "Somebody says so. Nothing proves it."),
    SIGNED("Signed", "The signature holds. Who signed was not compared with any list."),
    SIGNED_TRUSTED(
            "Signed and trusted",
            "The bytes are those that were signed, and the signer is on a list."),
    SIGNED_UNKNOWN("Signed by an unknown party", "Signer is on no list. Unknown is not invalid."),
    BROKEN("Broken", "Something that was signed does not hold."),
    ABSENT("Absent", "No origin data. Most files have none."),
    NOT_CHECKABLE("Not checkable", "Something is there that could not be checked.");

    private final String label;
    private final String sentence;

    Verdict(String label, String sentence) {
        this.label = label;
        this.sentence = sentence;
    }

    /** The words on the chip. */
    public String label() {
        return label;
    }

    /** What it means, in one sentence. */
    public String sentence() {
        return sentence;
    }
}
