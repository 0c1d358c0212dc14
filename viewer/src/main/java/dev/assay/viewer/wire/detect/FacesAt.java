package dev.assay.viewer.wire.detect;

import java.util.ArrayList;
import java.util.List;

/**
 * How the outputs of a face finder are read: with strides, one grid of places each ({@code first}
 * is the class, {@code second} the object output, both without the stride at the end); without, one
 * list ({@code first} holds sureness in {@code channel}, {@code second} is not used).
 *
 * @param least faces below this are none
 * @param overlap of two faces that share more of their union only the surer one counts
 */
public record FacesAt(
        List<Integer> strides,
        String first,
        String second,
        String boxes,
        int channel,
        double least,
        double overlap) {
    private static final int MOST_STRIDES = 6;

    public FacesAt {
        strides = List.copyOf(strides);
    }

    void write(Fields out) {
        out.number(strides.size());
        strides.forEach(out::number);
        out.text(first).text(second).text(boxes).number(channel).real(least).real(overlap);
    }

    static FacesAt read(Fields in) {
        List<Integer> strides = new ArrayList<>();
        for (int left = in.number(0, MOST_STRIDES); left > 0; left--) {
            strides.add(in.number(1, 1024));
        }
        return new FacesAt(
                strides, in.text(), in.text(), in.text(), in.number(0, 64), in.real(), in.real());
    }
}
