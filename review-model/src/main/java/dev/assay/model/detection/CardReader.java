package dev.assay.model.detection;

import dev.assay.model.detection.CardFields.Fault;
import dev.assay.model.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** From the object of a card file to the card; used once. */
final class CardReader {
    static final String SCHEMA = "assay.detector-card/1";
    private static final double ANY = 1e9;

    private CardReader() {}

    static DetectorCard read(JsonObject object, String cardSha256) throws Fault {
        CardFields card = new CardFields("", object);
        if (!card.text("schema").equals(SCHEMA)) {
            throw card.fault("schema", "must be " + SCHEMA);
        }
        CardFields model = card.object("model");
        MapRule map = map(card.objectOrNull("map"));
        FaceRule faces = faces(card.optional("faces"));
        ScoreRule score = score(card.object("score"), map != null);
        DetectorKind kind = card.word("kind", DetectorKind.values(), DetectorKind::word);
        if ((kind == DetectorKind.FACE) != (faces != null)
                || (faces != null) != (score instanceof ScoreRule.FromFaces)) {
            throw card.fault(
                    "faces", "and a score from faces must stand on a face card, only there");
        }
        DetectorCard made =
                new DetectorCard(
                        card.matching("name", "[a-z][a-z0-9-]{1,39}", "lower case with dashes"),
                        card.text("title"),
                        card.text("note"),
                        card.text("version"),
                        kind,
                        model.text("file"),
                        model.matching("sha256", "[0-9a-f]{64}", "64 hexadecimal digits"),
                        input(card.object("input")),
                        score,
                        map,
                        faces,
                        scale(card.object("scale")),
                        card.bool("temporalBaseline"),
                        evidence(card.optional("evidence")),
                        appliesTo(card.object("appliesTo")),
                        card.text("paper"),
                        card.texts("canShow"),
                        card.texts("fooledBy"),
                        errorRates(card.objects("errorRates")),
                        card.text("licence"),
                        cardSha256);
        model.end();
        card.end();
        return made;
    }

    private static ModelInput input(CardFields input) throws Fault {
        ModelInput made =
                switch (input.text("kind")) {
                    case "picture" -> picture(input);
                    case "sound" -> sound(input);
                    default -> throw input.fault("kind", "must be picture or sound");
                };
        input.end();
        return made;
    }

    private static ImageInput picture(CardFields input) throws Fault {
        ColourOrder colour = input.word("colour", ColourOrder.values(), ColourOrder::word);
        List<Double> mean = input.reals("mean");
        List<Double> std = input.reals("std");
        if (mean.size() != colour.channels() || std.size() != colour.channels()) {
            throw input.fault("mean", "and std must have one number a channel");
        }
        if (std.contains(0.0)) {
            throw input.fault("std", "must not be 0");
        }
        int width = input.whole("width", 0, ImageInput.MOST_SIDE);
        int height = input.whole("height", 0, ImageInput.MOST_SIDE);
        if ((width == 0) != (height == 0)) {
            throw input.fault("width", "and height must both be 0 or both be given");
        }
        int frames = input.whole("frames", 1, 15);
        if (frames % 2 == 0) {
            throw input.fault("frames", "must be odd");
        }
        CropRule crop = input.word("crop", CropRule.values(), CropRule::word);
        if (crop != CropRule.WHOLE && (width == 0 || frames > 1)) {
            throw input.fault("crop", "must be whole without a fixed size and for several frames");
        }
        return new ImageInput(
                input.text("name"),
                input.word("layout", Layout.values(), Layout::word),
                input.word("type", ElementType.values(), ElementType::word),
                colour,
                input.real("scale", -ANY, ANY),
                mean,
                std,
                width,
                height,
                input.word("resize", ResizeMethod.values(), ResizeMethod::word),
                input.whole("multipleOf", 1, 256),
                crop,
                input.real("cropFactor", 0.1, 10),
                frames);
    }

    private static AudioInput sound(CardFields input) throws Fault {
        int rate = input.whole("rate", 4000, 192_000);
        return new AudioInput(
                input.text("name"),
                input.word("type", ElementType.values(), ElementType::word),
                rate,
                input.whole("samples", 1, 60 * rate),
                input.whole("hop", 1, 1 << 30),
                input.real("scale", -ANY, ANY),
                input.bool("repeatShort"));
    }

    private static ScoreRule score(CardFields score, boolean hasMap) throws Fault {
        ScoreRule made =
                switch (score.text("from")) {
                    case "output" ->
                            new ScoreRule.FromOutput(
                                    score.text("output"),
                                    score.wholes("element", 1 << 24),
                                    score.word(
                                            "activation", Activation.values(), Activation::word));
                    case "map" -> new ScoreRule.FromMap(score.real("percentile", 0, 100));
                    case "faces" -> new ScoreRule.FromFaces();
                    default -> throw score.fault("from", "must be output, map or faces");
                };
        if (made instanceof ScoreRule.FromMap && !hasMap) {
            throw score.fault("from", "must be output where there is no map");
        }
        score.end();
        return made;
    }

    private static @Nullable FaceRule faces(@Nullable CardFields faces) throws Fault {
        if (faces == null) {
            return null;
        }
        double least = faces.real("least", 0, 1);
        double overlap = faces.real("overlap", 0, 1);
        FaceRule made =
                switch (faces.text("from")) {
                    case "strides" ->
                            new FaceRule.FromStrides(
                                    strides(faces),
                                    faces.text("classes"),
                                    faces.text("objects"),
                                    faces.text("boxes"),
                                    least,
                                    overlap);
                    case "boxes" ->
                            new FaceRule.FromBoxes(
                                    faces.text("scores"),
                                    faces.whole("channel", 0, 64),
                                    faces.text("boxes"),
                                    least,
                                    overlap);
                    default -> throw faces.fault("from", "must be strides or boxes");
                };
        faces.end();
        return made;
    }

    private static List<Integer> strides(CardFields faces) throws Fault {
        List<Integer> strides = faces.wholes("strides", 1024);
        if (strides.isEmpty() || strides.size() > FaceRule.MOST_STRIDES || strides.contains(0)) {
            throw faces.fault("strides", "must be one to six whole numbers above 0");
        }
        return strides;
    }

    private static @Nullable MapRule map(@Nullable CardFields map) throws Fault {
        if (map == null) {
            return null;
        }
        double least = map.real("min", -ANY, ANY);
        double most = map.real("max", -ANY, ANY);
        if (!(least < most)) {
            throw map.fault("min", "must be below max");
        }
        MapRule made =
                new MapRule(
                        map.text("output"),
                        map.whole("channel", 0, 1 << 16),
                        map.whole("step", 1, 256),
                        map.whole("pool", 1, 64),
                        map.word("higherMeans", HigherMeans.values(), HigherMeans::word),
                        new MapScale(
                                least, most, map.real("threshold", -ANY, ANY), map.text("unit")),
                        map.wordOr("keptAs", MapType.values(), MapType::word, MapType.U8));
        map.end();
        return made;
    }

    private static Scale scale(CardFields scale) throws Fault {
        double least = scale.real("min", -ANY, ANY);
        double most = scale.real("max", -ANY, ANY);
        if (!(least < most)) {
            throw scale.fault("min", "must be below max");
        }
        Scale made =
                new Scale(
                        scale.word("meaning", Meaning.values(), Meaning::word),
                        scale.word("higherMeans", HigherMeans.values(), HigherMeans::word),
                        least,
                        most,
                        scale.real("threshold", -ANY, ANY),
                        scale.text("calibration"));
        scale.end();
        return made;
    }

    private static AppliesTo appliesTo(CardFields rule) throws Fault {
        AppliesTo made =
                new AppliesTo(
                        rule.bool("stills"),
                        rule.bool("clips"),
                        rule.texts("codecs"),
                        rule.whole("minSide", 1, ImageInput.MOST_SIDE),
                        rule.real("minBitsPerPixel", 0, 1000),
                        rule.realOr("maxQuantiser", 0, 51, Double.POSITIVE_INFINITY));
        rule.end();
        return made;
    }

    private static @Nullable Evidence evidence(@Nullable CardFields evidence) throws Fault {
        if (evidence == null) {
            return null;
        }
        List<Evidence.Rule> rules = new ArrayList<>();
        for (CardFields rule : evidence.objects("rules")) {
            rules.add(
                    new Evidence.Rule(
                            rule.whole("element", 0, SmallOutput.MOST - 1),
                            rule.real("least", -ANY, ANY),
                            rule.text("words")));
            rule.end();
        }
        Evidence made = new Evidence(evidence.text("output"), rules);
        evidence.end();
        return made;
    }

    private static List<ErrorRate> errorRates(List<CardFields> rates) throws Fault {
        List<ErrorRate> made = new ArrayList<>();
        for (CardFields rate : rates) {
            made.add(
                    new ErrorRate(
                            rate.text("measure"),
                            rate.text("value"),
                            rate.text("dataSet"),
                            rate.text("source")));
            rate.end();
        }
        return made;
    }
}
