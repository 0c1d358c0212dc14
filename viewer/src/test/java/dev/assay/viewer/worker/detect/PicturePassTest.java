package dev.assay.viewer.worker.detect;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.model.detection.BundledDetectors;
import dev.assay.model.detection.DetectorModel;
import dev.assay.viewer.wire.detect.DetectFault;
import dev.assay.viewer.wire.detect.DetectOrder;
import dev.assay.viewer.wire.detect.DetectPart;
import dev.assay.viewer.wire.detect.DetectReply;
import dev.assay.viewer.wire.detect.RawTensor;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PicturePassTest {
    private static final int FRAMES = 9;

    private final List<DetectorModel> panel = new BundledDetectors().panel();

    @Test
    void togetherTheySayWhatEachSaysAloneOfEachFrame() throws IOException {
        PictureContext together = context(panel);
        new DetectTask()
                .run(
                        DetectOrder.encode(
                                panel.stream().map(model -> Feeds.order(model, 1, 7)).toList()),
                        together);

        for (int i = 0; i < panel.size(); i++) {
            List<String> alone = new ArrayList<>();
            for (int frame = 1; frame <= 7; frame++) {
                PictureContext once = context(List.of(panel.get(i)));
                new DetectTask().run(Feeds.order(panel.get(i), frame, frame).encode(), once);
                alone.add(said(once, 0).getLast());
            }
            List<String> all = said(together, i);
            assertThat(all.subList(1, all.size())).as(panel.get(i).card().name()).isEqualTo(alone);
        }
        assertThat(together.asked()).containsExactlyElementsOf(range(0, FRAMES));
    }

    @Test
    void aBrokenFrameIsMissedByThoseThatLookAtItOnly() throws IOException {
        DetectorModel single = model("block-noise");
        DetectorModel window = model("temporal-noise");
        PictureContext context = context(List.of(single, window)).broken(6);
        new DetectTask()
                .run(
                        DetectOrder.encode(
                                List.of(
                                        Feeds.order(single, 0, FRAMES - 1),
                                        Feeds.order(window, 0, FRAMES - 1))),
                        context);

        assertThat(broken(context, 0)).containsExactly(6);
        // five frames each: 4 is the first to need frame 6, and the last windows all hold it
        assertThat(broken(context, 1)).containsExactlyElementsOf(range(4, FRAMES));
    }

    @Test
    void aModelThatIsNoneIsRefusedAndTheOthersRun() throws IOException {
        DetectorModel sound = model("error-level");
        PictureContext context =
                new PictureContext(
                        List.of(new byte[] {1, 2, 3}, sound.bytes()), new Film(96, 64, FRAMES));
        new DetectTask()
                .run(
                        DetectOrder.encode(
                                List.of(Feeds.order(sound, 0, 2), Feeds.order(sound, 0, 2))),
                        context);

        assertThat(context.parts())
                .filteredOn(part -> part.run() == 0)
                .extracting(DetectPart::reply)
                .containsExactly(new DetectReply.Refused(DetectFault.MODEL_UNREADABLE));
        assertThat(context.parts()).filteredOn(part -> part.run() == 1).hasSize(4);
    }

    private DetectorModel model(String name) {
        return panel.stream().filter(m -> m.card().name().equals(name)).findFirst().orElseThrow();
    }

    private static PictureContext context(List<DetectorModel> models) {
        return new PictureContext(
                models.stream().map(DetectorModel::bytes).toList(), new Film(96, 64, FRAMES));
    }

    private static List<Integer> range(int from, int to) {
        return IntStream.range(from, to).boxed().toList();
    }

    private static List<Integer> broken(PictureContext context, int run) {
        List<Integer> frames = new ArrayList<>();
        for (DetectPart part : context.parts()) {
            if (part.run() == run
                    && part.reply() instanceof DetectReply.Frame frame
                    && frame.fault() == DetectFault.FRAME_BROKEN) {
                frames.add(frame.index());
            }
        }
        return frames;
    }

    /** All that a run said, as text: tensors hold arrays. */
    private static List<String> said(PictureContext context, int run) {
        List<String> said = new ArrayList<>();
        for (DetectPart part : context.parts()) {
            if (part.run() == run) {
                said.add(
                        switch (part.reply()) {
                            case DetectReply.Frame frame ->
                                    frame.index()
                                            + " "
                                            + frame.place()
                                            + frame.fault()
                                            + frame.outputs().stream()
                                                    .map(PicturePassTest::text)
                                                    .toList()
                                            + (frame.map() == null ? "" : text(frame.map()));
                            case DetectReply other -> other.toString();
                        });
            }
        }
        return said;
    }

    private static String text(RawTensor tensor) {
        return tensor.name() + tensor.shape() + Arrays.toString(tensor.values());
    }
}
