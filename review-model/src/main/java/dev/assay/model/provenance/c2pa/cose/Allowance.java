package dev.assay.model.provenance.c2pa.cose;

/**
 * How many signatures are still checked for one file. Each takes up to some milliseconds of a
 * processor, and a hostile store may ask for any number; the largest known ask for a few dozen.
 * Used by one thread.
 */
public final class Allowance {
    private static final int MOST = 1_000;

    private int taken;

    /** Whether one more may be checked; else it counts as one that does not hold. */
    public boolean take() {
        taken++;
        return taken <= MOST;
    }

    /** Whether more was asked for than is done, so that no answer is to be relied on. */
    public boolean exceeded() {
        return taken > MOST;
    }
}
