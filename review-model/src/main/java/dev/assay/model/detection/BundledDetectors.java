package dev.assay.model.detection;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What comes with the product: the panel of forensic indicators, each a card and a graph of fixed
 * kernels pinned by digest, and the cards of published models whose weights do not come along.
 */
public final class BundledDetectors {
    private static final List<String> PANEL =
            List.of(
                    "jpeg-ghost",
                    "jpeg-grid",
                    "cfa",
                    "high-frequency",
                    "block-noise",
                    "temporal-noise",
                    "error-level");

    private static final List<String> PUBLISHED =
            List.of(
                    "mesonet-deepfake",
                    "mesoinception-deepfake",
                    "classnseg",
                    "aasist-l",
                    "minifasnet",
                    "yunet",
                    "ultraface-slim");

    private final List<DetectorModel> panel = new ArrayList<>();
    private final List<DetectorCard> published = new ArrayList<>();

    /** Reads them from the program's own resources, some 70 KB. */
    public BundledDetectors() {
        for (String name : PANEL) {
            DetectorCard card = card(name);
            switch (DetectorCards.join(card, resource(card.modelFile()))) {
                case ModelOutcome.Loaded(DetectorModel model) -> panel.add(model);
                case ModelOutcome.Refused(String sentence) ->
                        throw new IllegalStateException(name + ": " + sentence);
            }
        }
        for (String name : PUBLISHED) {
            published.add(card(name));
        }
    }

    /** The indicators, ready to run, in the order they are shown. */
    public List<DetectorModel> panel() {
        return List.copyOf(panel);
    }

    /** Cards of published models; whoever has the weights puts card and model side by side. */
    public List<DetectorCard> published() {
        return List.copyOf(published);
    }

    public Optional<DetectorModel> named(String name) {
        return panel.stream().filter(model -> model.card().name().equals(name)).findFirst();
    }

    /** The file of a card that comes with the product, by its digest; a copy. */
    public static Optional<byte[]> cardFile(String cardSha256) {
        return Stream.concat(PANEL.stream(), PUBLISHED.stream())
                .map(name -> resource(name + ".card.json"))
                .filter(file -> DetectorCards.sha256(file).equals(cardSha256))
                .findFirst();
    }

    private static DetectorCard card(String name) {
        return switch (DetectorCards.parse(resource(name + ".card.json"))) {
            case CardOutcome.Read(DetectorCard card) -> card;
            case CardOutcome.Refused(String sentence) ->
                    throw new IllegalStateException(name + ": " + sentence);
        };
    }

    private static byte[] resource(String file) {
        try (InputStream in = BundledDetectors.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException(file + " is part of the program");
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new IllegalStateException(file + " is part of the program", e);
        }
    }
}
