package dev.assay.app.ui.play;

import java.util.List;

/** How fast a clip plays. */
public enum Speed {
    TENTH("0.1\u00d7", 0.1),
    QUARTER("0.25\u00d7", 0.25),
    HALF("0.5\u00d7", 0.5),
    NORMAL("1\u00d7", 1),
    DOUBLE("2\u00d7", 2),
    FOURFOLD("4\u00d7", 4);

    private final String words;
    private final double factor;

    Speed(String words, double factor) {
        this.words = words;
        this.factor = factor;
    }

    public double factor() {
        return factor;
    }

    public Speed next() {
        return beside(1);
    }

    public Speed before() {
        return beside(-1);
    }

    private Speed beside(int by) {
        List<Speed> all = List.of(values());
        return all.get(Math.clamp(all.indexOf(this) + by, 0, all.size() - 1));
    }

    /** As on the transport. */
    @Override
    public String toString() {
        return words;
    }
}
