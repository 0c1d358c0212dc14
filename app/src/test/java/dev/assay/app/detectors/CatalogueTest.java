package dev.assay.app.detectors;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.model.audit.note.DeviceKey;
import dev.assay.model.audit.note.SignedNote;
import dev.assay.model.audit.note.VerifierKey;
import dev.assay.model.detection.BundledDetectors;
import dev.assay.model.fault.EnvironmentException;
import dev.assay.model.item.ContentDigest;
import dev.assay.model.remote.FolderStore;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CatalogueTest {
    @TempDir Path temp;

    private final DeviceKey key = DeviceKey.generate("models.example/catalogue");
    private Catalogue catalogue;

    @BeforeEach
    void sign() throws IOException {
        catalogue = new Catalogue(new FolderStore(temp, "folder"), "folder", "");
        byte[] card = copy("cfa.card.json");
        copy("cfa.onnx");
        String text = Catalogue.SCHEMA + "\n" + ContentDigest.of(card).hex() + " cfa.card.json\n";
        Files.writeString(temp.resolve("catalogue"), SignedNote.sign(text, key));
    }

    @Test
    void whatWasSignedIsOffered() throws EnvironmentException {
        assertThat(offer(key.key()))
                .isInstanceOfSatisfying(
                        Catalogue.Outcome.Found.class,
                        found ->
                                assertThat(found.value())
                                        .isInstanceOfSatisfying(
                                                Catalogue.Offer.class,
                                                offer ->
                                                        assertThat(offer.model().card().name())
                                                                .isEqualTo("cfa")));
    }

    @Test
    void anotherKeyAnotherCardAndAnotherModelAreRefused() throws EnvironmentException, IOException {
        assertThat(catalogue.entries(DeviceKey.generate("models.example/other").key()))
                .isInstanceOf(Catalogue.Outcome.Refused.class);

        Files.write(temp.resolve("cfa.onnx"), new byte[] {1});
        assertThat(offer(key.key())).isInstanceOf(Catalogue.Outcome.Refused.class);

        Files.writeString(temp.resolve("cfa.card.json"), "{}");
        assertThat(offer(key.key())).isInstanceOf(Catalogue.Outcome.Refused.class);

        Files.delete(temp.resolve("catalogue"));
        assertThat(catalogue.entries(key.key())).isInstanceOf(Catalogue.Outcome.Refused.class);
    }

    private Catalogue.Outcome<Catalogue.Offer> offer(VerifierKey by) throws EnvironmentException {
        return first(catalogue, by);
    }

    /** The first detector of a catalogue that this key has signed. */
    static Catalogue.Outcome<Catalogue.Offer> first(Catalogue catalogue, VerifierKey by)
            throws EnvironmentException {
        return switch (catalogue.entries(by)) {
            case Catalogue.Outcome.Found<List<Catalogue.Entry>>(var entries) ->
                    catalogue.offer(entries.getFirst());
            case Catalogue.Outcome.Refused<List<Catalogue.Entry>>(String sentence) ->
                    new Catalogue.Outcome.Refused<>(sentence);
        };
    }

    private byte[] copy(String name) throws IOException {
        try (InputStream in = BundledDetectors.class.getResourceAsStream(name)) {
            byte[] bytes = Objects.requireNonNull(in).readAllBytes();
            Files.write(temp.resolve(name), bytes);
            return bytes;
        }
    }
}
