package dev.assay.model.detection;

import java.util.Arrays;
import java.util.List;

/**
 * What each cell of a map usually is over a clip: its own 25th percentile. Subtracting it leaves
 * what changed, with a fairly steady camera and a manipulation that does not last the whole clip.
 */
public final class TemporalBaseline {
    /** More maps than this do not make a percentile better. */
    public static final int MOST_MAPS = 256;

    private TemporalBaseline() {}

    /** The level of each cell; NaN cells do not count, a cell that is always NaN has level 0. */
    public static float[] of(List<float[]> maps) {
        int cells = maps.getFirst().length;
        float[] level = new float[cells];
        float[] over = new float[maps.size()];
        for (int cell = 0; cell < cells; cell++) {
            int count = 0;
            for (float[] map : maps) {
                if (!Float.isNaN(map[cell])) {
                    over[count++] = map[cell];
                }
            }
            if (count > 0) {
                Arrays.sort(over, 0, count);
                level[cell] = over[(count - 1) / 4];
            }
        }
        return level;
    }

    /** A new map: {@code map} less the level of each cell. */
    public static float[] subtract(float[] map, float[] level) {
        float[] above = new float[map.length];
        for (int i = 0; i < above.length; i++) {
            above[i] = map[i] - level[i];
        }
        return above;
    }
}
