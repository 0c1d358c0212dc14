package dev.assay.app.workspace;

/**
 * Something that an entry names, or that lies in a store of the workspace, and is not as it was
 * written.
 *
 * @param store where it lies
 * @param missing it is not there at all, as opposed to there and damaged
 * @param name commitment, digest or item id: the name of its file
 * @param entry index of the entry that names it, -1 where none does
 * @param chunk of a vault file, -1 for everything else
 * @param sentence what is wrong, for a person
 */
public record StoreFinding(
        Store store, boolean missing, String name, long entry, int chunk, String sentence) {
    /** The stores beside the log and its tables. */
    public enum Store {
        PAYLOAD,
        OBJECT,
        VAULT
    }
}
