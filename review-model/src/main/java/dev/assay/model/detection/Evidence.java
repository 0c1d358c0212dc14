package dev.assay.model.detection;

import java.util.List;

/**
 * What a model itself measures to say whether it can speak: an output of a few numbers a frame, and
 * the least that each must be on average over the frames of a run. Below it, the picture does not
 * carry the trace that the detector compares, and a map would be made of nothing.
 *
 * @param output name of the output, at most {@value SmallOutput#MOST} values
 */
public record Evidence(String output, List<Rule> rules) {
    /**
     * One number and its bound.
     *
     * @param element place in the flattened output
     * @param least the mean over the frames must reach it
     * @param words completes <em>not applicable, because …</em>
     */
    public record Rule(int element, double least, String words) {}

    public Evidence {
        rules = List.copyOf(rules);
    }
}
