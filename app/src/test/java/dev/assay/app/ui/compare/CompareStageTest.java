package dev.assay.app.ui.compare;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.app.ui.jobs.HeldJobs;
import dev.assay.app.ui.screen.OnScreen;
import dev.assay.model.item.ItemId;
import dev.assay.viewer.frame.FrameView;
import dev.assay.viewer.frame.PixelFrame;
import java.util.Optional;
import javafx.beans.property.SimpleObjectProperty;
import org.junit.jupiter.api.Test;

class CompareStageTest {
    @Test
    void thePictureSaysWhatItIsWhileTheReferenceStandsBesideIt() {
        OnScreen.run(() -> {
            CompareViewModel model = new CompareViewModel(HeldJobs.atOnce());
            FrameView picture = new FrameView();
            CompareStage stage =
                    new CompareStage(
                            model, picture, new SimpleObjectProperty<>(), () -> "Noise map");
            stage.attach();
            PixelFrame frame = CompareViewModelTest.frame(4, 8, 8);
            picture.show(frame);
            model.shows(Optional.of(frame));
            assertThat(stage.own().isVisible()).isFalse();

            model.toggle(new ItemId("AAAAAAAAAAAAAAAAAAAA"));
            model.choose(CompareMode.BESIDE);
            assertThat(stage.own().isVisible()).isTrue();
            assertThat(stage.own().getText()).isEqualTo("Frame 4: Noise map");

            model.choose(CompareMode.SWIPE);
            assertThat(stage.own().isVisible()).as("named at the divider").isFalse();
            stage.detach();
        });
    }
}
