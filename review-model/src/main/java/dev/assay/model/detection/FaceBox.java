package dev.assay.model.detection;

/**
 * A face in a frame, in coded pixels; may reach a little beyond the edge.
 *
 * @param score of a face finder how sure it is, of another detector what it said of this face,
 *     oriented
 */
public record FaceBox(double x, double y, double width, double height, double score) {
    /** More faces in one frame are not looked at. */
    public static final int MOST = 8;

    public FaceBox {
        boolean finite =
                Double.isFinite(x + y + width + height + score) && width >= 0 && height >= 0;
        if (!finite) {
            throw new IllegalArgumentException("a box has finite numbers");
        }
    }
}
