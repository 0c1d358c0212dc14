package dev.assay.app.demo.scene;

/**
 * A view of the drawn layers through a hand-held camera: a little pan, a little zoom, the mannequin
 * nearer than the room. Without sensor noise. Places outside the layers repeat their edge.
 */
public final class Shot {
    private final Layer room;
    private final Layer bust;
    private final BustPainter.Spot mouth;
    private final int width;
    private final int height;
    private final double turn;

    /**
     * @param mouth where the mouth is in the bust's layer
     * @param turn quarter turns counter-clockwise of the coded picture against the scene
     */
    public Shot(Layer room, Layer bust, BustPainter.Spot mouth, int width, int height, int turn) {
        this.room = room;
        this.bust = bust;
        this.mouth = mouth;
        this.width = width;
        this.height = height;
        this.turn = turn * Math.PI / 2;
    }

    /**
     * The picture at a time.
     *
     * @param seconds since the start
     * @param open how far the mouth is opened, from 0 to 1
     */
    public Picture at(double seconds, double open) {
        Picture picture = new Picture(width, height);
        Camera camera = new Camera(seconds);
        float[] near = new float[Layer.CHANNELS];
        float[] far = new float[Layer.CHANNELS];
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                double sceneX = camera.sceneX(x, y);
                double sceneY = camera.sceneY(x, y);
                room.sample(
                        sceneX + room.width() / 2.0 + 0.5 * camera.panX,
                        sceneY + room.height() / 2.0 + 0.5 * camera.panY,
                        far);
                double bustX = sceneX + bust.width() / 2.0 + camera.panX + camera.swayX;
                double bustY = sceneY + bust.height() / 2.0 + camera.panY;
                double shift = open > 0 ? jaw(bustX, bustY, open) : 0;
                bust.sample(bustX, bustY - shift, near);
                double dark = open > 0 ? 1 - 0.8 * gap(bustX, bustY, open) : 1;
                for (int c = 0; c < 3; c++) {
                    double front = near[c] * dark;
                    picture.plane(c)[y * width + x] = (float) (far[c] + (front - far[c]) * near[3]);
                }
            }
        }
        return picture;
    }

    /** Where the mouth is in the picture at a time, with the scale from layer to picture. */
    public BustPainter.Spot mouthAt(double seconds) {
        Camera camera = new Camera(seconds);
        double sceneX = mouth.x() - bust.width() / 2.0 - camera.panX - camera.swayX;
        double sceneY = mouth.y() - bust.height() / 2.0 - camera.panY;
        double rx = Math.cos(turn) * sceneX + Math.sin(turn) * sceneY;
        double ry = -Math.sin(turn) * sceneX + Math.cos(turn) * sceneY;
        return new BustPainter.Spot(
                rx / camera.scale + width / 2.0, ry / camera.scale + height / 2.0);
    }

    /** Pixels of the picture to a tenth of the height of the layer. */
    public double unit() {
        return 0.1 * bust.height() / new Camera(0).scale;
    }

    private double jaw(double x, double y, double open) {
        double unit = 0.1 * bust.height();
        double across = (x - mouth.x()) / (0.75 * unit);
        double down = (y - mouth.y()) / unit;
        if (down <= 0 || down > 1.8) {
            return 0;
        }
        double fade = down < 0.25 ? down / 0.25 : Math.min(1, (1.8 - down) / 1.2);
        return 0.26 * unit * open * fade * Math.exp(-across * across);
    }

    private double gap(double x, double y, double open) {
        double unit = 0.1 * bust.height();
        double across = (x - mouth.x()) / (0.42 * unit);
        double down = (y - mouth.y() - 0.1 * open * unit) / (0.02 * unit + 0.14 * unit * open);
        return Math.clamp(1.6 - 1.6 * Math.hypot(across, down), 0.0, 1.0);
    }

    /** The hand that holds the camera. */
    private final class Camera {
        private final double scale;
        private final double panX;
        private final double panY;
        private final double swayX;

        Camera(double seconds) {
            boolean upright = Math.abs(Math.cos(turn)) > 0.5;
            double fit = (double) bust.height() / (upright ? height : width);
            scale = fit * (0.955 + 0.008 * Math.sin(0.9 * seconds));
            panX = 2.6 * Math.sin(1.3 * seconds) + 1.1 * Math.sin(3.1 * seconds + 1);
            panY = 1.9 * Math.sin(1.1 * seconds + 2) + 0.8 * Math.sin(3.7 * seconds);
            swayX = 2.2 * Math.sin(1.7 * seconds + 0.5);
        }

        double sceneX(int x, int y) {
            double px = (x + 0.5 - width / 2.0) * scale;
            double py = (y + 0.5 - height / 2.0) * scale;
            return Math.cos(turn) * px - Math.sin(turn) * py;
        }

        double sceneY(int x, int y) {
            double px = (x + 0.5 - width / 2.0) * scale;
            double py = (y + 0.5 - height / 2.0) * scale;
            return Math.sin(turn) * px + Math.cos(turn) * py;
        }
    }
}
