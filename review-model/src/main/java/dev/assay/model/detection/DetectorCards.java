package dev.assay.model.detection;

import dev.assay.model.durable.DurableFile;
import dev.assay.model.fault.EnvironmentException;
import dev.assay.model.json.JsonLimits;
import dev.assay.model.json.JsonObject;
import dev.assay.model.json.JsonOutcome;
import dev.assay.model.json.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Reads detector cards, strictly and within bounds, and the models they describe. */
public final class DetectorCards {
    private static final int MOST_BYTES = 64 << 10;
    private static final int DEPTH = 6;

    private DetectorCards() {}

    /** Reads a card; its digest is over exactly these bytes. */
    public static CardOutcome parse(byte[] file) {
        return switch (JsonParser.parse(file, new JsonLimits(MOST_BYTES, DEPTH))) {
            case JsonOutcome.Malformed(int at, String reason) ->
                    new CardOutcome.Refused(
                            "The card is no JSON: " + reason + " (near byte " + at + ").");
            case JsonOutcome.Parsed(JsonObject object) -> {
                try {
                    yield new CardOutcome.Read(CardReader.read(object, sha256(file)));
                } catch (CardFields.Fault fault) {
                    yield new CardOutcome.Refused(fault.sentence());
                }
            }
            case JsonOutcome.Parsed _ -> new CardOutcome.Refused("The card is no JSON object.");
        };
    }

    /** Joins a card and the bytes of its model, if they are the ones it describes. */
    public static ModelOutcome join(DetectorCard card, byte[] model) {
        if (!sha256(model).equals(card.modelSha256())) {
            return new ModelOutcome.Refused(
                    "The model file is not the one the card describes: its SHA-256 differs.");
        }
        return new ModelOutcome.Loaded(new DetectorModel(card, model));
    }

    /**
     * Reads a card file and the model beside it.
     *
     * @throws EnvironmentException when a file is there and cannot be read
     */
    public static ModelOutcome load(Path cardFile) throws EnvironmentException {
        if (!Files.isRegularFile(cardFile)) {
            return new ModelOutcome.Refused("There is no card file of this name.");
        }
        if (sizeOf(cardFile) > MOST_BYTES) {
            return new ModelOutcome.Refused("The card file is longer than any card.");
        }
        return switch (parse(DurableFile.read(cardFile, MOST_BYTES))) {
            case CardOutcome.Refused(String sentence) -> new ModelOutcome.Refused(sentence);
            case CardOutcome.Read(DetectorCard card) -> model(cardFile, card);
        };
    }

    private static ModelOutcome model(Path cardFile, DetectorCard card)
            throws EnvironmentException {
        Path file;
        try {
            file = Path.of(card.modelFile());
        } catch (InvalidPathException _) {
            return new ModelOutcome.Refused("The card names a model file that cannot be.");
        }
        if (file.isAbsolute()) {
            return new ModelOutcome.Refused("The card must name its model relative to itself.");
        }
        file = cardFile.toAbsolutePath().resolveSibling(file).normalize();
        if (!Files.isRegularFile(file)) {
            return new ModelOutcome.Refused("The model file that the card names is not there.");
        }
        if (sizeOf(file) > DetectorModel.MOST_BYTES) {
            return new ModelOutcome.Refused("The model file is larger than Assay takes.");
        }
        return join(card, DurableFile.read(file, DetectorModel.MOST_BYTES));
    }

    private static long sizeOf(Path file) throws EnvironmentException {
        try {
            return Files.size(file);
        } catch (IOException e) {
            throw new EnvironmentException(
                    "detector.unreadable",
                    "The card or its model cannot be read.",
                    "Check that you may read both files.",
                    false,
                    e);
        }
    }

    static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("SHA-256 is part of every JDK", e);
        }
    }
}
