package dev.assay.app.demo.scene;

/** The mannequin: distance to its surface and what it is made of. Looks along +z, y is up. */
final class Bust {
    /** How far the shoulders stand above their own drawing. */
    private static final double RISE = 0.28;

    private final double cos;
    private final double sin;

    /**
     * @param turn how far the head is turned, in radians
     */
    Bust(double turn) {
        this.cos = Math.cos(turn);
        this.sin = Math.sin(turn);
    }

    /** Distance to the nearest surface, a little too short rather than too long. */
    double distance(double x, double y, double z) {
        return Math.min(skin(x, y, z), cloth(x, y - RISE, z));
    }

    boolean isCloth(double x, double y, double z) {
        return cloth(x, y - RISE, z) < skin(x, y, z);
    }

    /** Where a point of the unturned head comes to stand. */
    double turnedX(double x, double z) {
        return cos * x + sin * z;
    }

    double turnedZ(double x, double z) {
        return cos * z - sin * x;
    }

    private double cloth(double x, double y, double z) {
        if (y > -1.2) {
            return Math.max(y + 1.25, 0.05);
        }
        double shoulders = Shapes.rod(x, y + 2.2, z + 0.25, 1.15, 0.46);
        double chest = Shapes.ellipsoid(x, y + 3.0, z + 0.2, 1.75, 1.2, 0.85);
        double body = Shapes.join(shoulders, chest, 0.4);
        double collar = Shapes.ellipsoid(x, y + 1.72, z + 0.12, 0.72, 0.3, 0.62);
        double opening = Shapes.ellipsoid(x, y + 1.35, z - 0.3, 0.5, 0.62, 0.7);
        return Shapes.carve(Shapes.join(body, collar, 0.25), opening, 0.05);
    }

    private double skin(double bodyX, double y, double bodyZ) {
        double x = cos * bodyX - sin * bodyZ;
        double z = sin * bodyX + cos * bodyZ;
        double neck = Shapes.limb(bodyX, y + 0.7, bodyZ + 0.05, 0, -1.3, -0.15, 0.44);
        double chest = Shapes.ellipsoid(bodyX, y + 2.35 - RISE, bodyZ + 0.22, 1.0, 0.62, 0.5);
        double body = Shapes.join(neck, chest, 0.35);
        double rough = Shapes.sphere(x, y + 0.1, z, 1.5);
        if (rough > 0.4) {
            return Math.min(body, rough);
        }
        return Shapes.join(body, head(x, y, z), 0.22);
    }

    private static double head(double x, double y, double z) {
        double side = Math.abs(x);
        double skull = Shapes.ellipsoid(x, y - 0.25, z + 0.1, 0.77, 0.9, 0.92);
        double jaw = Shapes.ellipsoid(x, y + 0.36, z - 0.12, 0.56, 0.72, 0.66);
        double head = Shapes.join(skull, jaw, 0.3);
        head = Shapes.join(head, Shapes.sphere(x, y + 0.93, z - 0.5, 0.17), 0.3);
        head = Shapes.join(head, Shapes.sphere(side - 0.42, y + 0.2, z - 0.48, 0.22), 0.25);
        head = Shapes.join(head, Shapes.rod(x, y - 0.2, z - 0.72, 0.36, 0.1), 0.2);
        double socket = Shapes.ellipsoid(side - 0.29, y - 0.02, z - 0.93, 0.2, 0.13, 0.2);
        head = Shapes.carve(head, socket, 0.16);
        double lid = Shapes.ellipsoid(side - 0.29, y - 0.01, z - 0.64, 0.17, 0.13, 0.16);
        head = Shapes.join(head, lid, 0.03);
        head = Shapes.join(head, nose(x, side, y, z), 0.1);
        head = mouth(head, x, y, z);
        double ear = Shapes.ellipsoid(side - 0.79, y + 0.04, z + 0.08, 0.1, 0.27, 0.19);
        ear = Shapes.carve(ear, Shapes.sphere(side - 0.93, y + 0.02, z - 0.02, 0.12), 0.08);
        return Shapes.join(head, ear, 0.08);
    }

    private static double nose(double x, double side, double y, double z) {
        double bridge = Shapes.limb(x, y - 0.1, z - 0.76, 0, -0.38, 0.24, 0.075);
        double tip = Shapes.sphere(x, y + 0.27, z - 0.97, 0.115);
        double wing = Shapes.sphere(side - 0.1, y + 0.3, z - 0.88, 0.075);
        return Shapes.join(Shapes.join(bridge, tip, 0.12), wing, 0.08);
    }

    private static double mouth(double head, double x, double y, double z) {
        double bow = 0.25 * x * x;
        double curve = 0.7 * x * x;
        double upper = Shapes.rod(x, y + 0.575 + bow, z - 0.76 + curve, 0.17, 0.055);
        double lower = Shapes.rod(x, y + 0.685 - bow, z - 0.745 + curve, 0.14, 0.068);
        double lips = Shapes.join(upper, lower, 0.03);
        double line = Shapes.rod(x, y + 0.63, z - 0.83 + curve, 0.2, 0.022);
        return Shapes.carve(Shapes.join(head, lips, 0.07), line, 0.03);
    }
}
