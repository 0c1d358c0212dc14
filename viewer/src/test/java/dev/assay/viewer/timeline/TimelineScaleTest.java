package dev.assay.viewer.timeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class TimelineScaleTest {
    @Test
    void everyFrameLiesUnderItsOwnMiddle() {
        TimelineScale scale = TimelineScale.whole(184, 648, 431);
        for (int frame = 0; frame < 431; frame++) {
            assertThat(scale.frameAt(scale.centre(frame))).isEqualTo(frame);
        }
        assertThat(scale.frameAt(-50)).isZero();
        assertThat(scale.frameAt(5000)).isEqualTo(430);
    }

    @Test
    void zoomingStaysWithinTheClipAndUnderThePointer() {
        TimelineScale whole = TimelineScale.whole(0, 500, 1000);
        TimelineScale closer = whole.zoomed(0.1, 250);
        assertThat(closer.frameAt(250)).isEqualTo(whole.frameAt(250));
        assertThat(closer.zoomed(1000, 10)).isEqualTo(whole);
        assertThat(closer.moved(-50, 100).first()).isZero();
        assertThat(closer.moved(5000, 100).first()).isEqualTo(900);
    }

    @Test
    void followsThePlayHeadOutOfView() {
        TimelineScale closer = TimelineScale.whole(0, 500, 1000).moved(0, 100);
        assertThat(closer.showing(50)).isEqualTo(closer);
        assertThat(closer.showing(500).first()).isCloseTo(450.5, within(1e-9));
    }

    @Test
    void labelsStandOnRoundNumbersApartEnough() {
        assertThat(TimelineScale.whole(0, 648, 431).labelStep(58)).isEqualTo(50);
        assertThat(TimelineScale.whole(0, 648, 1).labelStep(58)).isEqualTo(1);
        assertThat(TimelineScale.whole(0, 648, 100_000).labelStep(58)).isEqualTo(10_000);
    }
}
