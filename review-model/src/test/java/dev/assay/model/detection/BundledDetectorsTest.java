package dev.assay.model.detection;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class BundledDetectorsTest {
    private final BundledDetectors bundled = new BundledDetectors();

    @Test
    void everyIndicatorSaysWhatItCanShowAndWhatFoolsIt() {
        assertThat(bundled.panel()).hasSizeGreaterThanOrEqualTo(3);
        for (DetectorModel model : bundled.panel()) {
            DetectorCard card = model.card();
            assertThat(card.kind()).isEqualTo(DetectorKind.INDICATOR);
            assertThat(card.canShow()).isNotEmpty();
            assertThat(card.fooledBy()).isNotEmpty();
            assertThat(card.errorRates()).isEmpty();
            assertThat(card.map()).isNotNull();
        }
    }

    @Test
    void publishedModelsComeAsCardsOnly() {
        assertThat(bundled.published())
                .extracting(DetectorCard::kind)
                .containsOnly(DetectorKind.LEARNED, DetectorKind.FACE);
        assertThat(bundled.named("mesonet-deepfake")).isEmpty();
    }

    @Test
    void anIndicatorOfJpegTracesDoesNotSpeakOfClips() {
        DetectorCard ghost = bundled.named("jpeg-ghost").orElseThrow().card();

        assertThat(ghost.appliesTo().to(new MediaFacts("h264", false, 640, 352, 100, 2)))
                .isInstanceOf(Applicability.NotApplicable.class);
        assertThat(ghost.appliesTo().to(new MediaFacts("png", true, 640, 352, 1, 9)))
                .isEqualTo(
                        new Applicability.NotApplicable(
                                "it reads mjpeg only and the source is png"));
        assertThat(ghost.appliesTo().to(new MediaFacts("mjpeg", true, 640, 352, 1, 2)))
                .isInstanceOf(Applicability.Applicable.class);
    }

    @Test
    void anIndicatorOfNoiseDoesNotSpeakOfPoorCompression() {
        DetectorCard noise = bundled.named("block-noise").orElseThrow().card();

        assertThat(noise.appliesTo().to(new MediaFacts("h264", false, 640, 352, 80, 0.09)))
                .isInstanceOf(Applicability.NotApplicable.class);
        assertThat(noise.appliesTo().to(new MediaFacts("h264", false, 640, 352, 80, 1.7)))
                .isInstanceOf(Applicability.Applicable.class);
    }
}
