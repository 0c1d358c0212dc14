package dev.assay.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.assay.app.workspace.Workspace;
import dev.assay.model.item.ContentDigest;
import dev.assay.model.item.ItemId;
import dev.assay.model.review.DecideOutcome;
import dev.assay.model.review.DecisionDraft;
import dev.assay.model.review.DetectorRunFacts;
import dev.assay.model.review.Disposition;
import dev.assay.model.review.Judgement;
import dev.assay.model.review.ReviewDesk;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ThresholdsCommandTest {
    @TempDir Path temp;
    private CommandRoom room;

    /** Two items that people found manipulated and one authentic, each with two scores. */
    @BeforeEach
    void decideThree() throws Exception {
        room = new CommandRoom(temp);
        room.made();
        decided("a.jpg", true, 3.0, 9.0);
        decided("b.jpg", true, 6.0, 9.0);
        decided("c.jpg", false, 1.0, 9.0);
    }

    @Test
    void aHigherThresholdSaysWhichConfirmedOnesWouldPassAndIsRefusedWithoutAWord()
            throws Exception {
        double now = number(room.json(0, "thresholds"), "block-noise");
        assertThat(now).isLessThan(3.0);

        JsonNode asked = room.json(0, "thresholds", "block-noise", "5");
        assertThat(asked.get("missed").asInt()).isEqualTo(1);
        assertThat(asked.get("alert").asText()).contains("would pass");
        assertThat(room.json(0, "thresholds").get("versions")).hasSize(1);

        JsonNode refused =
                room.json(1, "thresholds", "block-noise", "5", "--reason", "Fewer alarms");
        assertThat(refused.get("outcome").asText()).isEqualTo("refused");

        JsonNode changed =
                room.json(
                        0,
                        "thresholds",
                        "block-noise",
                        "5",
                        "--reason",
                        "Fewer  alarms",
                        "--although");
        assertThat(changed.get("outcome").asText()).isEqualTo("recorded");
        JsonNode history = room.json(0, "thresholds");
        assertThat(history.get("versions")).hasSize(2);
        assertThat(number(history, "block-noise")).isEqualTo(5.0);
        assertThat(history.get("versions").get(0).get("reason").asText()).isEqualTo("Fewer alarms");
        assertThat(room.json(0, "log", "check").get("verdict").asText()).isEqualTo("pass");
    }

    @Test
    void twoDetectorsAreCountedOverDecidedItemsOnly() throws Exception {
        JsonNode found = room.json(0, "challenge", "block-noise", "high-frequency");

        assertThat(found.get("items").asInt()).isEqualTo(3);
        assertThat(found.get("bothRight").asInt()).isEqualTo(2);
        assertThat(found.get("championOnly").asInt()).isEqualTo(1);
        assertThat(found.get("enough").asBoolean()).isFalse();
    }

    private static double number(JsonNode history, String detector) {
        return history.get("versions").get(0).get("thresholds").get(detector).asDouble();
    }

    private void decided(String name, boolean manipulated, double noise, double fine)
            throws Exception {
        try (Workspace workspace = room.opened()) {
            ItemId id = CommandRoom.listed(workspace, name);
            ReviewDesk desk = workspace.desk();
            ran(workspace, id, "block-noise", noise);
            ran(workspace, id, "high-frequency", fine);
            desk.claim(id);
            DecideOutcome outcome =
                    desk.decide(
                            new DecisionDraft(
                                    id,
                                    manipulated ? Disposition.LABEL : Disposition.RELEASE,
                                    "SYN-2",
                                    "The shadow is wrong.",
                                    Optional.of(
                                            manipulated
                                                    ? Judgement.MANIPULATED
                                                    : Judgement.AUTHENTIC),
                                    Optional.empty(),
                                    List.of()));
            assertThat(outcome).isInstanceOf(DecideOutcome.Recorded.class);
        }
    }

    private static void ran(Workspace workspace, ItemId id, String detector, double score)
            throws Exception {
        String document =
                "assay-detection/1\ndetector "
                        + detector
                        + " 1.0\nframe 0 0 ok 0.5\nframe 1 3000 ok "
                        + score
                        + "\nframe 2 6000 error -\n";
        ContentDigest result = workspace.objects().put(document.getBytes(StandardCharsets.UTF_8));
        workspace
                .desk()
                .detected(id, new DetectorRunFacts(detector, result, result, result, 2, "ok"));
    }
}
