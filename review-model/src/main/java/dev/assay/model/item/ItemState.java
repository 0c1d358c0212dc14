package dev.assay.model.item;

/** Where an item stands in review. What its bytes are up to is {@link BytesState}. */
public enum ItemState {
    /** Nobody works on it and nothing was decided. */
    OPEN,
    /** Somebody holds a claim that has not run out. */
    CLAIMED,
    /** Decided by one person; takes effect when a second person agrees. */
    AWAITING_SECOND,
    /** A disposition is recorded and in force. */
    DECIDED,
    /** Two decisions of one round disagree; a third person decides. */
    CONFLICT,
    /** Suspected CSAM: nothing of it is shown, computed or exported. */
    BLOCKED
}
