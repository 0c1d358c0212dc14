package dev.assay.app.detectors;

import dev.assay.model.audit.note.SignedNote;
import dev.assay.model.audit.note.UnverifiedNote;
import dev.assay.model.audit.note.VerifierKey;
import dev.assay.model.detection.CardOutcome;
import dev.assay.model.detection.DetectorCards;
import dev.assay.model.detection.DetectorModel;
import dev.assay.model.detection.ModelOutcome;
import dev.assay.model.fault.EnvironmentException;
import dev.assay.model.item.ContentDigest;
import dev.assay.model.remote.ObjectReader;
import dev.assay.model.remote.ObjectStore;
import dev.assay.model.remote.ObjectVersion;
import dev.assay.model.remote.VersionPage;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Detectors in a folder or under an S3 prefix, listed in a signed note (C2SP, Ed25519) named {@code
 * catalogue}: the first line is {@value #SCHEMA}, then one line a card, its SHA-256 and its file
 * name. The signature holds the cards and the cards hold the models. Blocking.
 */
public final class Catalogue {
    static final String SCHEMA = "assay-detector-catalogue/1";
    private static final String FILE = "catalogue";
    private static final int MOST_CARD = 64 << 10;
    private static final int MOST_CARDS = 256;

    private final ObjectStore store;
    private final String bucket;
    private final String prefix;

    /**
     * @param prefix where the catalogue lies, empty or ending in a slash
     */
    public Catalogue(ObjectStore store, String bucket, String prefix) {
        this.store = store;
        this.bucket = bucket;
        this.prefix = prefix;
    }

    /** A card of the catalogue. */
    public record Entry(ContentDigest card, String file) {}

    /** A detector with the bytes of its card, digests checked. */
    @SuppressWarnings("ArrayRecordComponent") // handed on as it is, compared with nothing
    public record Offer(DetectorModel model, byte[] card) {}

    /** What came of reading: the thing asked for, or a sentence. */
    public sealed interface Outcome<T> {
        record Found<T>(T value) implements Outcome<T> {}

        record Refused<T>(String sentence) implements Outcome<T> {}
    }

    /** The cards that {@code key} has signed. */
    public Outcome<List<Entry>> entries(VerifierKey key) throws EnvironmentException {
        Optional<byte[]> note = read(FILE, UnverifiedNote.GREATEST);
        if (note.isEmpty()) {
            return new Outcome.Refused<>("There is no catalogue at this place.");
        }
        Optional<SignedNote> signed =
                UnverifiedNote.parse(note.get()).flatMap(n -> n.verify(List.of(key)));
        if (signed.isEmpty()) {
            return new Outcome.Refused<>("The catalogue is not signed by this key.");
        }
        List<String> lines = signed.get().text().lines().toList();
        if (!lines.getFirst().equals(SCHEMA) || lines.size() > MOST_CARDS + 1) {
            return new Outcome.Refused<>("The signed note is no catalogue of detectors.");
        }
        List<Entry> entries = new ArrayList<>();
        for (String line : lines.subList(1, lines.size())) {
            if (!line.matches("[0-9a-f]{64} [A-Za-z0-9][A-Za-z0-9._-]{0,100}")) {
                return new Outcome.Refused<>("A line of the catalogue names no card.");
            }
            entries.add(new Entry(new ContentDigest(line.substring(0, 64)), line.substring(65)));
        }
        return new Outcome.Found<>(entries);
    }

    /** A card and its model, if they are the ones that were signed. */
    public Outcome<Offer> offer(Entry entry) throws EnvironmentException {
        Optional<byte[]> card = read(entry.file(), MOST_CARD);
        if (card.isEmpty() || !ContentDigest.of(card.get()).equals(entry.card())) {
            return new Outcome.Refused<>("The card is not the one in the catalogue.");
        }
        return switch (DetectorCards.parse(card.get())) {
            case CardOutcome.Refused(String sentence) -> new Outcome.Refused<>(sentence);
            case CardOutcome.Read(var read) -> {
                if (!read.modelFile().matches("[A-Za-z0-9][A-Za-z0-9._-]{0,100}")) {
                    yield new Outcome.Refused<>("The card's model is not beside it.");
                }
                Optional<byte[]> model = read(read.modelFile(), DetectorModel.MOST_BYTES);
                if (model.isEmpty()) {
                    yield new Outcome.Refused<>("The model that the card names is not there.");
                }
                yield switch (DetectorCards.join(read, model.get())) {
                    case ModelOutcome.Loaded(DetectorModel whole) ->
                            new Outcome.Found<>(new Offer(whole, card.get()));
                    case ModelOutcome.Refused(String sentence) -> new Outcome.Refused<>(sentence);
                };
            }
        };
    }

    private Optional<byte[]> read(String file, int most) throws EnvironmentException {
        String key = prefix + file;
        String page = null;
        do {
            VersionPage listed = store.list(bucket, key, page);
            for (ObjectVersion version : listed.versions()) {
                if (version.latest() && version.ref().key().equals(key)) {
                    return new ObjectReader(store).whole(version, most);
                }
            }
            page = listed.continuation();
        } while (page != null);
        return Optional.empty();
    }
}
