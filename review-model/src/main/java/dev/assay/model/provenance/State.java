package dev.assay.model.provenance;

/** The answer of the validation as other programs name it ({@code state} of the command line). */
public enum State {
    /** Everything holds and the signer is on a configured list. */
    TRUSTED("Trusted"),
    /** Everything holds; the signer is on no configured list. */
    VALID("Valid"),
    /** Something that was signed does not hold. */
    INVALID("Invalid"),
    /** No manifest store in the file or beside it. */
    NO_MANIFEST("NoManifest"),
    /** The file only points at a store elsewhere; nothing was fetched. */
    REMOTE_ONLY("RemoteOnly"),
    /** A store or its container cannot be read. */
    UNREADABLE("Unreadable"),
    /** A kind of file whose manifests are not examined. */
    UNSUPPORTED("Unsupported");

    private final String word;

    State(String word) {
        this.word = word;
    }

    /** The word in JSON. */
    public String word() {
        return word;
    }
}
