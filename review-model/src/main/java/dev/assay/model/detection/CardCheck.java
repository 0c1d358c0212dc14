package dev.assay.model.detection;

import dev.assay.model.detection.onnx.OnnxFile;
import dev.assay.model.detection.onnx.OnnxTensor;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Holds a model file against its card before it is ever run: what kind of file it is, what it takes
 * and what it gives. Pure; the file is not trusted.
 */
public final class CardCheck {
    /** The greatest and least opset that the runtime of this product runs. */
    private static final int NEWEST = 24;

    private static final int OLDEST = 7;

    private CardCheck() {}

    /** What stands against installing a model, one sentence each; empty where nothing does. */
    public static List<String> of(DetectorModel model) {
        Optional<OnnxFile> read = OnnxFile.parse(model.bytes());
        if (read.isEmpty()) {
            return List.of("The model is no complete ONNX file.");
        }
        OnnxFile file = read.get();
        List<String> against = new ArrayList<>();
        if (file.external()) {
            against.add("The model wants weights from another file; Assay reads no other file.");
        }
        if (!file.domains().isEmpty()) {
            against.add("The model uses operators that are not ONNX's own.");
        }
        if (file.opset() < OLDEST || file.opset() > NEWEST) {
            against.add(
                    "The model is of opset "
                            + file.opset()
                            + "; Assay runs "
                            + OLDEST
                            + " to "
                            + NEWEST
                            + ".");
        }
        input(model.card().input(), file).ifPresent(against::add);
        outputs(model.card(), file, against);
        return against;
    }

    private static Optional<String> input(ModelInput card, OnnxFile file) {
        if (file.inputs().size() != 1 || !file.inputs().getFirst().name().equals(card.name())) {
            return Optional.of("The model does not have the one input that the card names.");
        }
        OnnxTensor input = file.inputs().getFirst();
        ElementType type =
                switch (card) {
                    case ImageInput picture -> picture.type();
                    case AudioInput sound -> sound.type();
                };
        int wanted =
                switch (type) {
                    case F32 -> OnnxTensor.FLOAT;
                    case F16 -> OnnxTensor.FLOAT16;
                    case U8 -> OnnxTensor.UINT8;
                };
        if (input.type() != wanted) {
            return Optional.of("The model's input is not of the type that the card names.");
        }
        return fits(shape(card), input.shape())
                ? Optional.empty()
                : Optional.of("The model's input does not have the shape that the card names.");
    }

    /** -1 where the card leaves a size open. */
    private static List<Integer> shape(ModelInput card) {
        return switch (card) {
            case AudioInput sound -> List.of(1, sound.samples());
            case ImageInput picture -> {
                int channels = picture.colour().channels() * picture.frames();
                int width = picture.fixedSize() ? picture.width() : -1;
                int height = picture.fixedSize() ? picture.height() : -1;
                yield picture.layout() == Layout.NHWC
                        ? List.of(1, height, width, channels)
                        : List.of(1, channels, height, width);
            }
        };
    }

    private static boolean fits(List<Integer> card, List<Integer> file) {
        if (card.size() != file.size()) {
            return false;
        }
        for (int i = 0; i < card.size(); i++) {
            if (card.get(i) >= 0 && file.get(i) > 0 && !card.get(i).equals(file.get(i))) {
                return false;
            }
        }
        return true;
    }

    private static void outputs(DetectorCard card, OnnxFile file, List<String> against) {
        List<String> given = file.outputs().stream().map(OnnxTensor::name).toList();
        if (card.score() instanceof ScoreRule.FromOutput score && !given.contains(score.output())) {
            against.add("The model does not have the output that the card takes the score from.");
        }
        if (card.faces() != null && !given.containsAll(outputs(card.faces()))) {
            against.add("The model does not have the outputs that the card takes faces from.");
        }
        MapRule map = card.map();
        if (map != null && !given.contains(map.output())) {
            against.add("The model does not have the output that the card takes the map from.");
        }
        Evidence evidence = card.evidence();
        if (evidence != null && !given.contains(evidence.output())) {
            against.add("The model does not have the output that the card takes evidence from.");
        }
    }

    private static List<String> outputs(FaceRule faces) {
        return switch (faces) {
            case FaceRule.FromBoxes rule -> List.of(rule.scores(), rule.boxes());
            case FaceRule.FromStrides rule ->
                    rule.strides().stream()
                            .flatMap(stride ->
                                    Stream.of(rule.classes(), rule.objects(), rule.boxes())
                                            .map(name -> name + stride))
                            .toList();
        };
    }
}
