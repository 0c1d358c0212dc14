package dev.assay.app.demo.scene;

/** Signed distances to simple bodies and their soft unions; lengths in head radii. */
final class Shapes {
    private Shapes() {}

    static double sphere(double x, double y, double z, double radius) {
        return Math.sqrt(x * x + y * y + z * z) - radius;
    }

    /** Bound, exact near the surface. */
    static double ellipsoid(double x, double y, double z, double rx, double ry, double rz) {
        double ax = x / rx;
        double ay = y / ry;
        double az = z / rz;
        double whole = Math.sqrt(ax * ax + ay * ay + az * az);
        double bx = ax / rx;
        double by = ay / ry;
        double bz = az / rz;
        double slope = Math.sqrt(bx * bx + by * by + bz * bz);
        return slope < 1e-9 ? -Math.min(rx, Math.min(ry, rz)) : whole * (whole - 1) / slope;
    }

    /** A rod with round ends, from -half to +half along x. */
    static double rod(double x, double y, double z, double half, double radius) {
        return sphere(x - Math.clamp(x, -half, half), y, z, radius);
    }

    /** A rod with round ends from (x0, y0, z0) to (x1, y1, z1) below the point (x, y, z). */
    static double limb(
            double x, double y, double z, double dx, double dy, double dz, double radius) {
        double along = (x * dx + y * dy + z * dz) / (dx * dx + dy * dy + dz * dz);
        double t = Math.clamp(along, 0.0, 1.0);
        return sphere(x - t * dx, y - t * dy, z - t * dz, radius);
    }

    static double join(double a, double b, double softness) {
        double h = Math.max(softness - Math.abs(a - b), 0) / softness;
        return Math.min(a, b) - h * h * softness / 4;
    }

    static double carve(double body, double tool, double softness) {
        return -join(-body, tool, softness);
    }
}
