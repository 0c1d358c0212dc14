package dev.assay.viewer.worker.detect;

import dev.assay.viewer.wire.detect.DetectFault;
import dev.assay.viewer.wire.detect.DetectOrder;
import dev.assay.viewer.wire.detect.DetectOrder.MapAt;
import dev.assay.viewer.wire.detect.DetectReply;
import dev.assay.viewer.wire.detect.PictureFeed;
import dev.assay.viewer.wire.detect.RawTensor;
import dev.assay.viewer.worker.task.FramePixels;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One model over the parts of a frame that it looks at: its faces, or all of it in tiles. */
final class PictureParts {
    /** More tiles of one frame are not looked at. */
    private static final int MOST_TILES = 1024;

    /** Neighbouring tiles share at least this part of a side. */
    private static final int OVERLAP = 8;

    private final Feeding feeding;
    private final DetectOrder order;
    private final PictureFeed feed;
    private final Outputs outputs;
    private final @Nullable FaceFinder finder;

    PictureParts(
            Feeding feeding, DetectOrder order, PictureFeed feed, @Nullable FaceFinder finder) {
        this.feeding = feeding;
        this.order = order;
        this.feed = feed;
        this.outputs = new Outputs(order);
        this.finder = finder;
    }

    /** The part around the surest face. */
    Cut surest(FramePixels pixels) throws DetectException {
        return faces(pixels)
                .getFirst()
                .enlarged(feed.cropFactor(), pixels.width(), pixels.height());
    }

    /** The planes of a part, brought to the model's size. */
    Planes planes(Planes whole, Cut cut) throws DetectException {
        return feeding.fitted(whole.part(cut));
    }

    DetectReply.Frame reply(int frame, FramePixels pixels) throws DetectException {
        List<Face> faces = finder == null ? List.of() : faces(pixels);
        List<Cut> cuts = new ArrayList<>();
        for (Face face : faces) {
            cuts.add(face.enlarged(feed.cropFactor(), pixels.width(), pixels.height()));
        }
        if (finder == null) {
            tiles(pixels.width(), pixels.height(), cuts);
        }
        MapAt at = order.map();
        PartMap map = at == null ? null : new PartMap(at, pixels.width(), pixels.height());
        Planes whole = feeding.wanted(pixels);
        float[] said = new float[5 * faces.size()];
        double most = Double.NaN;
        List<RawTensor> small = List.of();
        for (int i = 0; i < cuts.size(); i++) {
            List<RawTensor> raw = feeding.run(List.of(planes(whole, cuts.get(i))));
            double score = outputs.score(raw);
            if (i == 0 || (order.looking().lowIsSuspicious() ? score < most : score > most)) {
                most = score;
                small = Outputs.small(raw);
            }
            if (at != null && map != null) {
                map.add(cuts.get(i), Outputs.named(raw, at.output()));
            }
            if (!faces.isEmpty()) {
                say(said, i, faces.get(i), Double.isNaN(score) ? faces.get(i).sureness() : score);
            }
        }
        return new DetectReply.Frame(
                frame,
                pixels.pts(),
                DetectFault.NONE,
                pixels.quantiser(),
                most,
                small,
                map == null ? null : map.tensor(),
                faces.isEmpty() ? null : tensor(said));
    }

    private List<Face> faces(FramePixels pixels) throws DetectException {
        if (finder == null) {
            throw new DetectException(DetectFault.NO_FACE);
        }
        List<Face> faces = finder.in(pixels);
        if (faces.isEmpty()) {
            throw new DetectException(DetectFault.NO_FACE);
        }
        return faces;
    }

    /** Spread evenly; a frame smaller than a tile is mirrored up to it. */
    private void tiles(int width, int height, List<Cut> cuts) throws DetectException {
        int across = count(width, feed.width());
        int down = count(height, feed.height());
        if ((long) across * down > MOST_TILES) {
            throw new DetectException(DetectFault.TOO_LARGE);
        }
        for (int row = 0; row < down; row++) {
            for (int column = 0; column < across; column++) {
                cuts.add(
                        new Cut(
                                place(column, across, width, feed.width()),
                                place(row, down, height, feed.height()),
                                feed.width(),
                                feed.height()));
            }
        }
    }

    private static int count(int size, int tile) {
        int step = Math.max(1, tile - tile / OVERLAP);
        return size <= tile ? 1 : 1 + (size - tile + step - 1) / step;
    }

    private static int place(int tile, int count, int size, int side) {
        return count == 1 ? 0 : (int) ((long) tile * (size - side) / (count - 1));
    }

    static void say(float[] said, int place, Face face, double score) {
        said[5 * place] = (float) face.left();
        said[5 * place + 1] = (float) face.top();
        said[5 * place + 2] = (float) face.width();
        said[5 * place + 3] = (float) face.height();
        said[5 * place + 4] = (float) score;
    }

    static RawTensor tensor(float... said) {
        return new RawTensor("faces", List.of(said.length / 5, 5), said);
    }
}
