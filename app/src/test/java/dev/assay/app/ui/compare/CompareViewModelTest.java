package dev.assay.app.ui.compare;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.app.ui.jobs.HeldJobs;
import dev.assay.model.item.ItemId;
import dev.assay.viewer.frame.PixelFrame;
import dev.assay.viewer.fx.FxThread;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CompareViewModelTest {
    private static final ItemId ONE = new ItemId("AAAAAAAAAAAAAAAAAAAA");
    private static final ItemId OTHER = new ItemId("BBBBBBBBBBBBBBBBBBBB");

    @Test
    void theReferenceStaysWhileOtherFramesAndItemsAreShown() {
        FxThread.pretend(() -> {
            CompareViewModel model = new CompareViewModel(HeldJobs.atOnce());
            model.toggle(ONE);
            assertThat(model.onProperty().get()).as("there is nothing to compare").isFalse();

            model.shows(Optional.of(frame(3, 8, 8)));
            model.toggle(ONE);
            model.shows(Optional.of(frame(4, 8, 8)));
            assertThat(model.onProperty().get()).isTrue();
            assertThat(model.referenceProperty().get())
                    .hasValueSatisfying(held -> {
                        assertThat(held.item()).isEqualTo(ONE);
                        assertThat(held.frame().index()).isEqualTo(3);
                    });

            model.setReference(OTHER);
            assertThat(model.referenceProperty().get())
                    .hasValueSatisfying(
                            held -> assertThat(held.words()).contains("frame 4 of BBBB"));
        });
    }

    @Test
    void aDifferenceIsOfWhatIsOnTheStageNow() {
        FxThread.pretend(() -> {
            HeldJobs jobs = HeldJobs.oneByOne();
            CompareViewModel model = new CompareViewModel(jobs);
            model.shows(Optional.of(frame(0, 8, 8)));
            model.toggle(ONE);
            model.choose(CompareMode.DIFFERENCE);
            model.shows(Optional.of(frame(1, 8, 8)));
            jobs.letGo();
            assertThat(model.differenceProperty().get()).as("of a frame that is gone").isEmpty();
            List<String> said = new ArrayList<>();
            model.differenceProperty()
                    .addListener((_, _, _) -> said.add(model.noteProperty().get()));
            jobs.letGo();
            assertThat(model.differenceProperty().get())
                    .hasValueSatisfying(found -> assertThat(found.index()).isEqualTo(1));
            assertThat(said).as("said with the picture").containsExactly("No pixel differs.");
        });
    }

    @Test
    void twoSizesHaveNoDifferenceAndThatIsSaid() {
        FxThread.pretend(() -> {
            CompareViewModel model = new CompareViewModel(HeldJobs.atOnce());
            model.shows(Optional.of(frame(0, 8, 8)));
            model.toggle(ONE);
            model.choose(CompareMode.DIFFERENCE);
            model.shows(Optional.of(frame(0, 4, 8)));
            assertThat(model.differenceProperty().get()).isEmpty();
            assertThat(model.noteProperty().get()).contains("not of one size");
        });
    }

    @Test
    void aFrameIsHeldAgainstItselfWithoutItsMapUntilAReferenceIsChosen() {
        FxThread.pretend(() -> {
            CompareViewModel model = new CompareViewModel(HeldJobs.atOnce());
            model.shows(Optional.of(frame(3, 8, 8)));
            model.toggle(ONE);
            model.shows(Optional.of(frame(5, 8, 8)));
            assertThat(model.heldProperty().get())
                    .hasValueSatisfying(held -> assertThat(held.frame().index()).isEqualTo(3));

            model.untouchedProperty().set(true);
            assertThat(model.heldProperty().get())
                    .hasValueSatisfying(held -> {
                        assertThat(held.frame().index()).isEqualTo(5);
                        assertThat(held.words()).isEqualTo("Untouched frame 5");
                    });

            model.choose(CompareMode.DIFFERENCE);
            assertThat(model.heldProperty().get())
                    .as("a difference is always from the reference")
                    .hasValueSatisfying(held -> assertThat(held.frame().index()).isEqualTo(3));
            model.choose(CompareMode.SWIPE);
            model.setReference(ONE);
            assertThat(model.untouchedProperty().get()).isFalse();
        });
    }

    @Test
    void theDividerStaysWithinTheView() {
        FxThread.pretend(() -> {
            CompareViewModel model = new CompareViewModel(HeldJobs.atOnce());
            model.moveDivider(0.25);
            assertThat(model.dividerProperty().get()).isEqualTo(0.75);
            model.moveDivider(0.5);
            assertThat(model.dividerProperty().get()).isEqualTo(1);
        });
    }

    @Test
    void allDetectorsAreOpenedWithoutAReferenceAndClosedByTheSameKey() {
        FxThread.pretend(() -> {
            CompareViewModel model = new CompareViewModel(HeldJobs.atOnce());
            model.toggleAll();
            assertThat(model.onProperty().get()).as("nothing is shown").isFalse();
            model.shows(Optional.of(frame(0, 8, 8)));
            model.toggleAll();
            assertThat(model.modeProperty().get()).isEqualTo(CompareMode.ALL);
            assertThat(model.onProperty().get()).isTrue();
            model.toggleAll();
            assertThat(model.onProperty().get()).isFalse();
        });
    }

    @Test
    void nothingOfABlockedItemIsHeld() {
        FxThread.pretend(() -> {
            CompareViewModel model = new CompareViewModel(HeldJobs.atOnce());
            model.shows(Optional.of(frame(0, 8, 8)));
            model.toggle(ONE);
            model.forget(OTHER);
            assertThat(model.onProperty().get()).isTrue();
            model.forget(ONE);
            assertThat(model.onProperty().get()).isFalse();
            assertThat(model.referenceProperty().get()).isEmpty();
        });
    }

    static PixelFrame frame(int index, int width, int height) {
        return new PixelFrame(index, width, height, ByteBuffer.allocate(width * height * 4), 0, 1);
    }
}
