package dev.assay.model.detection;

/** What one value of a model's input is. */
public enum ElementType {
    F32("f32"),
    F16("f16"),
    U8("u8");

    private final String word;

    ElementType(String word) {
        this.word = word;
    }

    /** The word used in cards. */
    public String word() {
        return word;
    }
}
