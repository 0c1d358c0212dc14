package dev.assay.model.store;

/**
 * How many rows belong together and the sum of their seals: whoever has read as many rows with this
 * sum has read all of them and nothing else.
 */
record Tally(long count, String sum) {
    static final Tally NONE = new Tally(0, new SealSum().hex());

    Tally with(byte[] seal) {
        return new Tally(count + 1, new SealSum(sum).toggle(seal).hex());
    }

    Tally without(byte[] seal) {
        return new Tally(count - 1, new SealSum(sum).toggle(seal).hex());
    }
}
