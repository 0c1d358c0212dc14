package dev.assay.app.demo.scene;

/** Fixed random values on a lattice, the same each time: plaster, cloth, books. */
final class Grain {
    private Grain() {}

    /** A value from 0 to 1 for a whole place. */
    static double at(long x, long y, long z) {
        long h = (x * 0x9E3779B97F4A7C15L) ^ (y * 0xC2B2AE3D27D4EB4FL) ^ (z * 0x165667B19E3779F9L);
        h = (h ^ (h >>> 31)) * 0x94D049BB133111EBL;
        h ^= h >>> 29;
        return (h >>> 11) * 0x1.0p-53;
    }

    /** Smooth between the places of the lattice, from -1 to 1. */
    static double smooth(double x, double y, double z) {
        long ix = (long) Math.floor(x);
        long iy = (long) Math.floor(y);
        long iz = (long) Math.floor(z);
        double fx = ease(x - ix);
        double fy = ease(y - iy);
        double fz = ease(z - iz);
        double front = plane(ix, iy, iz, fx, fy);
        double back = plane(ix, iy, iz + 1, fx, fy);
        return 2 * (front + (back - front) * fz) - 1;
    }

    private static double plane(long x, long y, long z, double fx, double fy) {
        double top = at(x, y, z) + (at(x + 1, y, z) - at(x, y, z)) * fx;
        double low = at(x, y + 1, z) + (at(x + 1, y + 1, z) - at(x, y + 1, z)) * fx;
        return top + (low - top) * fy;
    }

    private static double ease(double t) {
        return t * t * (3 - 2 * t);
    }
}
