package dev.assay.viewer.worker.detect;

import dev.assay.viewer.wire.detect.DetectOrder;
import dev.assay.viewer.wire.detect.FacesAt;
import dev.assay.viewer.wire.detect.PictureFeed;
import dev.assay.viewer.wire.detect.RawTensor;
import dev.assay.viewer.worker.task.FramePixels;
import java.util.ArrayList;
import java.util.List;

/** Finds faces in frames with a model of its own. Used by one thread. */
final class FaceFinder {
    private final Feeding feeding;
    private final PictureFeed feed;
    private final FaceReader reader;

    FaceFinder(Feeding feeding, PictureFeed feed, FacesAt at) {
        this.feeding = feeding;
        this.feed = feed;
        this.reader = new FaceReader(at);
    }

    /** The model of a face finder, checked against how it is to be fed; the caller's to close. */
    static Model load(DetectOrder.Finder finder, byte[] model) throws DetectException {
        return Model.load(model, new DetectOrder(finder.feed(), null, null, 0, 0));
    }

    /** In coded pixels, the surest first. */
    List<Face> in(FramePixels pixels) throws DetectException {
        Planes planes = feeding.planes(pixels);
        return faces(feeding.run(List.of(planes)), pixels.width(), pixels.height());
    }

    /** From outputs that are there already, for a frame of this size. */
    List<Face> faces(List<RawTensor> outputs, int width, int height) throws DetectException {
        boolean own = feed.width() == 0;
        int wide = own ? feeding.roundUp(width) : feed.width();
        int high = own ? feeding.roundUp(height) : feed.height();
        double across = own ? 1 : (double) width / wide;
        double down = own ? 1 : (double) height / high;
        if (!own && feed.resize() == PictureFeed.PAD) {
            across = Math.max(1, Math.max(across, down));
            down = across;
        }
        List<Face> faces = new ArrayList<>();
        for (Face face : reader.faces(outputs, wide, high)) {
            faces.add(
                    new Face(
                            face.left() * across,
                            face.top() * down,
                            face.width() * across,
                            face.height() * down,
                            face.sureness()));
        }
        return faces;
    }
}
