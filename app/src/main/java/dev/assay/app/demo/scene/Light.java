package dev.assay.app.demo.scene;

/** What a point of the mannequin looks like: window light with soft shadow, room light, a rim. */
final class Light {
    private static final double KEY_X = -0.68;
    private static final double KEY_Y = 0.42;
    private static final double KEY_Z = 0.6;

    private final Bust bust;

    Light(Bust bust) {
        this.bust = bust;
    }

    void on(double x, double y, double z, float[] colour) {
        double e = 0.004;
        double here = bust.distance(x, y, z);
        double nx = bust.distance(x + e, y, z) - here;
        double ny = bust.distance(x, y + e, z) - here;
        double nz = bust.distance(x, y, z + e) - here;
        double length = Math.sqrt(nx * nx + ny * ny + nz * nz) + 1e-12;
        nx /= length;
        ny /= length;
        nz /= length;
        double key = Math.max(0, (nx * KEY_X + ny * KEY_Y + nz * KEY_Z) * 0.9 + 0.1);
        key *= shadow(x + 0.03 * nx, y + 0.03 * ny, z + 0.03 * nz);
        double open = openness(x, y, z, nx, ny, nz);
        double sky = (0.6 + 0.4 * ny) * open;
        double rim = Math.pow(Math.max(0, 0.85 * nx + 0.25 * ny - 0.5 * nz), 2) * open;
        double facing = Math.max(0, nx * KEY_X * 0.6 + ny * KEY_Y * 0.6 + nz * 0.75);
        boolean cloth = bust.isCloth(x, y, z);
        double gloss = cloth ? 0 : 0.1 * Math.pow(facing, 24);
        double mottle = texture(cloth, x, y, z);
        double[] base = cloth ? new double[] {0.075, 0.1, 0.14} : new double[] {0.5, 0.37, 0.3};
        double[] warm = {1.0, 0.94, 0.86};
        double[] cool = {0.9, 0.97, 1.05};
        for (int c = 0; c < 3; c++) {
            double linear =
                    base[c] * mottle * (1.45 * key * warm[c] + 0.3 * sky * cool[c] + 0.3 * rim)
                            + gloss * key;
            colour[c] = (float) (255 * Math.pow(linear / (1 + 0.35 * linear), 1 / 2.2));
        }
    }

    private static double texture(boolean cloth, double x, double y, double z) {
        if (cloth) {
            double knit = Math.sin(70 * (y + 0.06 * Math.sin(46 * x))) * Math.sin(46 * x);
            return 1 + 0.16 * knit + 0.1 * Grain.smooth(6 * x, 6 * y, 6 * z);
        }
        return 1
                + 0.05 * Grain.smooth(5 * x, 5 * y, 5 * z)
                + 0.045 * Grain.smooth(19 * x, 19 * y, 19 * z)
                + 0.05 * Grain.smooth(47 * x, 47 * y, 47 * z);
    }

    private double shadow(double x, double y, double z) {
        double lit = 1;
        double along = 0.08;
        for (int step = 0; step < 26 && along < 2.2; step++) {
            double gap = bust.distance(x + along * KEY_X, y + along * KEY_Y, z + along * KEY_Z);
            lit = Math.min(lit, 0.5 + 3.5 * gap / along);
            if (lit < 0.02) {
                return 0;
            }
            along += Math.clamp(0.6 * gap, 0.025, 0.22);
        }
        double soft = Math.clamp(lit, 0.0, 1.0);
        return soft * soft * (3 - 2 * soft);
    }

    private double openness(double x, double y, double z, double nx, double ny, double nz) {
        double closed = 0;
        for (int step = 1; step <= 3; step++) {
            double reach = 0.12 * step;
            double gap = bust.distance(x + reach * nx, y + reach * ny, z + reach * nz);
            closed += (reach - gap) / (1 << step);
        }
        return Math.clamp(1 - 2.6 * closed, 0.0, 1.0);
    }
}
