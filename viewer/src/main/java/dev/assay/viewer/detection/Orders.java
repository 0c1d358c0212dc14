package dev.assay.viewer.detection;

import dev.assay.model.detection.Activation;
import dev.assay.model.detection.AudioInput;
import dev.assay.model.detection.ColourOrder;
import dev.assay.model.detection.CropRule;
import dev.assay.model.detection.DetectorCard;
import dev.assay.model.detection.ElementType;
import dev.assay.model.detection.FaceRule;
import dev.assay.model.detection.FrameRange;
import dev.assay.model.detection.HigherMeans;
import dev.assay.model.detection.ImageInput;
import dev.assay.model.detection.Layout;
import dev.assay.model.detection.MapRule;
import dev.assay.model.detection.ModelInput;
import dev.assay.model.detection.ResizeMethod;
import dev.assay.model.detection.ScoreRule;
import dev.assay.viewer.wire.detect.DetectOrder;
import dev.assay.viewer.wire.detect.DetectOrder.Finder;
import dev.assay.viewer.wire.detect.DetectOrder.Looking;
import dev.assay.viewer.wire.detect.DetectOrder.MapAt;
import dev.assay.viewer.wire.detect.DetectOrder.ScoreAt;
import dev.assay.viewer.wire.detect.FacesAt;
import dev.assay.viewer.wire.detect.Feed;
import dev.assay.viewer.wire.detect.PictureFeed;
import dev.assay.viewer.wire.detect.SoundFeed;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** From a card to what the worker is told. */
final class Orders {
    private Orders() {}

    /**
     * @param faces finds the faces for a card that looks at faces, else null
     */
    static DetectOrder of(DetectorCard card, FrameRange range, @Nullable DetectorCard faces) {
        ScoreAt score =
                switch (card.score()) {
                    case ScoreRule.FromOutput at ->
                            new ScoreAt(at.output(), at.element(), number(at.activation()));
                    case ScoreRule.FromMap _, ScoreRule.FromFaces _ -> null;
                };
        MapRule rule = card.map();
        MapAt map =
                rule == null
                        ? null
                        : new MapAt(rule.output(), rule.channel(), rule.step(), rule.pool());
        FaceRule own = card.faces();
        Looking looking =
                new Looking(
                        own == null ? null : at(own),
                        faces == null ? null : finder(faces),
                        card.scale().higherMeans() == HigherMeans.GENUINE);
        return new DetectOrder(
                feed(card.input(), faces != null),
                score,
                map,
                range.from(),
                range.to(),
                null,
                looking);
    }

    private static @Nullable Finder finder(DetectorCard faces) {
        FaceRule rule = faces.faces();
        return rule != null && feed(faces.input(), false) instanceof PictureFeed feed
                ? new Finder(feed, at(rule))
                : null;
    }

    private static FacesAt at(FaceRule rule) {
        return switch (rule) {
            case FaceRule.FromStrides r ->
                    new FacesAt(
                            r.strides(),
                            r.classes(),
                            r.objects(),
                            r.boxes(),
                            0,
                            r.least(),
                            r.overlap());
            case FaceRule.FromBoxes r ->
                    new FacesAt(
                            List.of(),
                            r.scores(),
                            "",
                            r.boxes(),
                            r.channel(),
                            r.least(),
                            r.overlap());
        };
    }

    /** Without a face finder, as in a trial, the whole picture stands for a face. */
    private static Feed feed(ModelInput input, boolean faces) {
        return switch (input) {
            case ImageInput picture ->
                    new PictureFeed(
                            picture.name(),
                            picture.layout() == Layout.NHWC,
                            number(picture.type()),
                            number(picture.colour()),
                            picture.scale(),
                            picture.mean(),
                            picture.std(),
                            picture.width(),
                            picture.height(),
                            number(picture.resize()),
                            picture.multipleOf(),
                            picture.frames(),
                            number(
                                    picture.crop() == CropRule.FACE && !faces
                                            ? CropRule.WHOLE
                                            : picture.crop()),
                            picture.cropFactor());
            case AudioInput sound ->
                    new SoundFeed(
                            sound.name(),
                            number(sound.type()),
                            sound.rate(),
                            sound.samples(),
                            sound.hop(),
                            sound.scale() * 32_768,
                            sound.repeatShort());
        };
    }

    private static int number(Activation activation) {
        return switch (activation) {
            case NONE -> ScoreAt.PLAIN;
            case SIGMOID -> ScoreAt.SIGMOID;
            case SOFTMAX -> ScoreAt.SOFTMAX;
        };
    }

    private static int number(ElementType type) {
        return switch (type) {
            case F32 -> Feed.F32;
            case F16 -> Feed.F16;
            case U8 -> Feed.U8;
        };
    }

    private static int number(ColourOrder colour) {
        return switch (colour) {
            case RGB -> PictureFeed.RGB;
            case BGR -> PictureFeed.BGR;
            case LUMA -> PictureFeed.LUMA;
        };
    }

    private static int number(ResizeMethod resize) {
        return switch (resize) {
            case NONE -> PictureFeed.NONE;
            case NEAREST -> PictureFeed.NEAREST;
            case BILINEAR -> PictureFeed.BILINEAR;
            case AREA -> PictureFeed.AREA;
            case BICUBIC -> PictureFeed.BICUBIC;
            case PAD -> PictureFeed.PAD;
        };
    }

    private static int number(CropRule crop) {
        return switch (crop) {
            case WHOLE -> PictureFeed.WHOLE;
            case FACE -> PictureFeed.FACE;
            case TILES -> PictureFeed.TILES;
        };
    }
}
