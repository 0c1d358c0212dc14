package dev.assay.app.detectors;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.model.detection.BundledDetectors;
import dev.assay.model.detection.DetectorModel;
import dev.assay.model.fault.EnvironmentException;
import dev.assay.model.item.ByteSource;
import dev.assay.viewer.detection.DetectorTrial;
import dev.assay.viewer.media.MediaWorkers;
import dev.assay.viewer.media.OpenOptions;
import dev.assay.viewer.media.OpenOutcome;
import dev.assay.viewer.media.RefusalKind;
import dev.assay.viewer.media.SandboxLevel;
import dev.assay.viewer.media.SandboxReport;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AdmissionTest {
    @TempDir Path folder;

    private InstalledDetectors installed;
    private Admission admission;

    @BeforeEach
    void empty() {
        installed = InstalledDetectors.of(folder.resolve("ws"));
        admission =
                new Admission(installed, new DetectorTrial(NOTHING_OPENS, InstantSource.system()));
    }

    @Test
    void whatHoldsIsKeptAndEveryCheckIsNamed() throws Exception {
        // it looks at five frames at once, so no single trial is made
        Admission.Report report = admit(card("temporal-noise", "own-noise"), false);

        assertThat(report.added()).isTrue();
        assertThat(report.against()).isEmpty();
        assertThat(report.checks()).hasSize(4).allMatch(Admission.Check::holds);
        assertThat(installed.shelf().models()).hasSize(1);
        assertThat(installed.shelf().challengers()).isEmpty();
    }

    @Test
    void aChallengerIsKeptAsOne() throws Exception {
        assertThat(admit(card("temporal-noise", "own-noise"), true).added()).isTrue();
        assertThat(installed.shelf().challengers()).containsExactly("own-noise");
    }

    @Test
    void anotherModelThanTheCardNamesIsRefusedFirst() throws Exception {
        Path card = card("temporal-noise", "own-noise");
        Files.write(card.resolveSibling(model("temporal-noise").card().modelFile()), new byte[9]);

        Admission.Report report = admit(card, false);

        assertThat(report.added()).isFalse();
        assertThat(report.card()).isEmpty();
        assertThat(report.checks())
                .singleElement()
                .satisfies(check -> {
                    assertThat(check.against()).hasSize(1);
                    assertThat(check.nextStep()).isNotBlank();
                });
        assertThat(installed.shelf().models()).isEmpty();
    }

    @Test
    void aNameThatIsTakenIsRefusedBeforeAnythingRuns() throws Exception {
        Admission.Report report = admit(card("temporal-noise", "jpeg-ghost"), false);

        assertThat(report.against()).containsExactly("Another detector has the name jpeg-ghost.");
        assertThat(report.checks()).hasSize(2);
        assertThat(installed.shelf().models()).isEmpty();
    }

    @Test
    void whatFailsItsTrialIsNotKept() throws Exception {
        Admission.Report report = admit(card("error-level", "own-level"), false);

        assertThat(report.against()).containsExactly("The trial was refused.");
        assertThat(report.checks()).hasSize(4);
        assertThat(installed.shelf().models()).isEmpty();
    }

    private Admission.Report admit(Path card, boolean challenger) throws EnvironmentException {
        return admission.admit("card", Admission.read(card), challenger);
    }

    private Path card(String bundled, String name) throws IOException {
        DetectorModel model = model(bundled);
        String card =
                new String(
                        BundledDetectors.cardFile(model.card().cardSha256()).orElseThrow(),
                        StandardCharsets.UTF_8);
        Files.write(folder.resolve(model.card().modelFile()), model.bytes());
        return Files.writeString(
                folder.resolve("card.json"),
                card.replace("\"" + bundled + "\"", "\"" + name + "\""));
    }

    private static DetectorModel model(String bundled) {
        return new BundledDetectors().named(bundled).orElseThrow();
    }

    private static final MediaWorkers NOTHING_OPENS =
            new MediaWorkers() {
                @Override
                public OpenOutcome open(ByteSource source, OpenOptions options) {
                    return new OpenOutcome.Refused(
                            RefusalKind.EMPTY, "The trial was refused.", "Leave it.");
                }

                @Override
                public SandboxReport sandbox() {
                    return new SandboxReport(SandboxLevel.REDUCED, "Made.", List.of(), List.of());
                }

                @Override
                public void close() {}
            };
}
