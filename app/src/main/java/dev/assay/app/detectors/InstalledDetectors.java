package dev.assay.app.detectors;

import dev.assay.model.detection.BundledDetectors;
import dev.assay.model.detection.CardOutcome;
import dev.assay.model.detection.DetectorCard;
import dev.assay.model.detection.DetectorCards;
import dev.assay.model.detection.DetectorModel;
import dev.assay.model.detection.ModelOutcome;
import dev.assay.model.durable.DurableFile;
import dev.assay.model.fault.EnvironmentException;
import dev.assay.model.item.ContentDigest;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The folder {@code detectors} of a workspace: cards and models under the names of their digests. A
 * file that is not what its name says is not run, and named.
 */
public final class InstalledDetectors {
    private static final String CARD = ".card.json";
    private static final String MODEL = ".onnx";
    private static final String CHALLENGER = ".challenger";
    private static final int MOST_CARD = 64 << 10;

    private final Path folder;

    private InstalledDetectors(Path folder) {
        this.folder = folder;
    }

    /**
     * @param workspace the workspace's folder; nothing is made in it before something is added
     */
    public static InstalledDetectors of(Path workspace) {
        return new InstalledDetectors(workspace.resolve("detectors"));
    }

    /** Keeps a detector that was checked and tried; the same one twice is kept once. */
    public void add(DetectorModel model, byte[] card) throws EnvironmentException {
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw unusable(e);
        }
        DurableFile.createSameOrFail(
                folder.resolve(model.card().modelSha256() + MODEL), model.bytes());
        DurableFile.createSameOrFail(folder.resolve(model.card().cardSha256() + CARD), card);
    }

    /** From now on the detector runs unseen until an item is decided; it was added before. */
    public void challenge(DetectorModel model) throws EnvironmentException {
        DurableFile.createSameOrFail(
                folder.resolve(model.card().cardSha256() + CHALLENGER), new byte[0]);
    }

    /** All that are there and whole, by name. */
    public List<DetectorModel> models() throws EnvironmentException {
        return shelf().models();
    }

    /** All that were added: those that are whole, and a sentence for each that no longer is. */
    public Shelf shelf() throws EnvironmentException {
        List<DetectorModel> models = new ArrayList<>();
        List<String> spoilt = new ArrayList<>();
        if (Files.isDirectory(folder)) {
            try (DirectoryStream<Path> cards = Files.newDirectoryStream(folder, "*" + CARD)) {
                for (Path card : cards) {
                    read(card, models, spoilt);
                }
            } catch (IOException e) {
                throw unusable(e);
            }
        }
        models.sort((a, b) -> a.card().name().compareTo(b.card().name()));
        Collections.sort(spoilt);
        return new Shelf(
                models,
                spoilt,
                models.stream()
                        .map(DetectorModel::card)
                        .filter(card ->
                                Files.exists(folder.resolve(card.cardSha256() + CHALLENGER)))
                        .map(DetectorCard::name)
                        .collect(Collectors.toSet()));
    }

    /** The cards of all detectors that can run here: bundled first, then added ones. */
    public List<DetectorCard> cards() throws EnvironmentException {
        List<DetectorCard> cards = new ArrayList<>();
        new BundledDetectors().panel().forEach(model -> cards.add(model.card()));
        models().forEach(model -> cards.add(model.card()));
        return cards;
    }

    public Optional<DetectorModel> named(String name) throws EnvironmentException {
        return models().stream().filter(model -> model.card().name().equals(name)).findFirst();
    }

    /** The file of an added card by its digest, where it is still what was added. */
    public Optional<byte[]> cardFile(String cardSha256) throws EnvironmentException {
        Path file = folder.resolve(cardSha256 + CARD);
        if (!Files.isRegularFile(file)) {
            return Optional.empty();
        }
        return Optional.of(DurableFile.read(file, MOST_CARD))
                .filter(content -> ContentDigest.of(content).hex().equals(cardSha256));
    }

    private void read(Path file, List<DetectorModel> models, List<String> spoilt)
            throws EnvironmentException {
        String name = String.valueOf(file.getFileName());
        String digest = name.substring(0, name.length() - CARD.length());
        if (!(sizeOf(file) <= MOST_CARD
                && DetectorCards.parse(DurableFile.read(file, MOST_CARD))
                        instanceof CardOutcome.Read(DetectorCard card)
                && digest.equals(card.cardSha256()))) {
            String shown = digest.matches("[0-9a-f]{64}") ? digest.substring(0, 12) : "by hand";
            spoilt.add(
                    "An added detector does not run: its card ("
                            + shown
                            + ") is not the one that was added. Add it again.");
            return;
        }
        Path model = folder.resolve(card.modelSha256() + MODEL);
        if (!Files.isRegularFile(model)) {
            spoilt.add(
                    "The added detector "
                            + card.name()
                            + " does not run: its model is no longer there. Add it again.");
            return;
        }
        if (sizeOf(model) <= DetectorModel.MOST_BYTES
                && DetectorCards.join(card, DurableFile.read(model, DetectorModel.MOST_BYTES))
                        instanceof ModelOutcome.Loaded(DetectorModel whole)) {
            models.add(whole);
        } else {
            spoilt.add(
                    "The added detector "
                            + card.name()
                            + " does not run: its model is not the one that was added. Add it"
                            + " again.");
        }
    }

    private static long sizeOf(Path file) throws EnvironmentException {
        try {
            return Files.size(file);
        } catch (IOException e) {
            throw unusable(e);
        }
    }

    private static EnvironmentException unusable(IOException e) {
        return new EnvironmentException(
                "detectors.folder",
                "The workspace's folder of detectors cannot be used.",
                "Check that it can be written.",
                true,
                e);
    }
}
