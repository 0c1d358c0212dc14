package dev.assay.viewer.overlay;

import dev.assay.model.detection.Heatmap;
import dev.assay.model.detection.MapGrid;
import dev.assay.model.detection.MapScale;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Arrays;
import java.util.Random;

/**
 * How long laying a map over a picture of 1920 x 1080 takes: best and median of many, in ms of the
 * thread's own time, so that what else the machine does counts little.
 */
public final class BlendBench {
    private static final int WIDTH = 1920;
    private static final int HEIGHT = 1080;
    private static final int TIMES = 300;

    private BlendBench() {}

    @SuppressWarnings("SystemOut") // a program for a person at a terminal
    public static void main(String[] args) {
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        int[] picture = new Random(1).ints((long) WIDTH * HEIGHT).toArray();
        for (double hot : new double[] {0.03, 1}) {
            HeatBlend blend = new HeatBlend(HeatStyle.PLAIN);
            Heatmap map = map(hot);
            long[] nanos = new long[TIMES];
            for (int i = 0; i < TIMES; i++) {
                int[] work = picture.clone();
                long from = threads.getCurrentThreadCpuTime();
                blend.lay(work, WIDTH, HEIGHT, map);
                nanos[i] = threads.getCurrentThreadCpuTime() - from;
            }
            long[] warm = Arrays.copyOfRange(nanos, TIMES / 3, TIMES);
            Arrays.sort(warm);
            System.out.printf(
                    "blend 1920x1080, %.0f %% of cells marked: best %.2f ms, median %.2f ms%n",
                    hot * 100, warm[0] / 1e6, warm[warm.length / 2] / 1e6);
        }
    }

    private static Heatmap map(double hot) {
        Random random = new Random(2);
        float[] values = new float[480 * 270];
        for (int i = 0; i < values.length; i++) {
            values[i] = random.nextDouble() < hot ? 1 + 2 * random.nextFloat() : 0;
        }
        return new Heatmap(480, 270, values, new MapGrid(0, 0, 4, 4), new MapScale(0, 3, 0.8, "z"));
    }
}
