package dev.assay.model.provenance.c2pa.trust;

/** Who made a list: three sources that are never taken for one another. */
public enum TrustSource {
    /** The official list of the C2PA, or of its time authorities. */
    C2PA("the C2PA trust list"),
    /**
     * The list from before the official one, frozen on 2026-01-01. Its authorities count when it is
     * named; the signers it lists one by one are told and count for nothing.
     */
    INTERIM("the interim list, frozen on 2026-01-01"),
    /** A list of whoever runs this workspace. */
    HOUSE("a list of this house");

    private final String words;

    TrustSource(String words) {
        this.words = words;
    }

    /** The source as part of a sentence. */
    public String words() {
        return words;
    }

    static TrustSource of(String listName) {
        if (listName.contains("interim")) {
            return INTERIM;
        }
        return listName.startsWith("c2pa-") ? C2PA : HOUSE;
    }
}
