package dev.assay.app.ui.multiples;

import dev.assay.app.ui.detect.DetectorLine;
import dev.assay.app.ui.detect.DetectorState;
import dev.assay.app.ui.detect.SilentDetectors;
import dev.assay.model.detection.Detection;
import dev.assay.model.detection.FrameScore;
import dev.assay.model.detection.FrameStatus;
import dev.assay.model.detection.HeatmapPack;
import dev.assay.model.detection.MapOutcome;
import dev.assay.model.fault.EnvironmentException;
import dev.assay.viewer.overlay.ReducedFrame;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * The small picture of a frame and what every detector says of it. Reading maps is blocking.
 *
 * @param list as the detectors are listed, those that cannot speak of the item last
 */
record Tiles(ReducedFrame frame, List<Tile> list) {
    static Tiles read(ReducedFrame frame, List<DetectorLine> lines) throws EnvironmentException {
        List<Tile> speaking = new ArrayList<>();
        List<Tile> silent = new ArrayList<>();
        for (DetectorLine line : lines) {
            // a frame without a subject keeps its place: nothing jumps from frame to frame
            (SilentDetectors.holds(line) ? silent : speaking).add(tile(frame, line));
        }
        speaking.addAll(silent);
        return new Tiles(frame, List.copyOf(speaking));
    }

    private static Tile tile(ReducedFrame frame, DetectorLine line) throws EnvironmentException {
        return switch (line.state()) {
            case DetectorState.Ready(Detection detection, _) -> spoken(frame, line, detection);
            case DetectorState.NotApplicable(String reason) ->
                    silent(line, "not applicable", "It says nothing: " + reason + ".");
            case DetectorState.Failed(String sentence, String nextStep) ->
                    silent(line, "failed", sentence + " " + nextStep);
            case DetectorState.Waiting _, DetectorState.Running _, DetectorState.Held _ ->
                    silent(line, line.state().words(), "It has not finished yet.");
        };
    }

    private static Tile silent(DetectorLine line, String kind, String reason) {
        return new Tile(
                line.card().name(),
                line.card().title(),
                OptionalDouble.empty(),
                line.card().scale().threshold(),
                new Tile.Content.Silent(kind, reason));
    }

    private static Tile spoken(ReducedFrame frame, DetectorLine line, Detection detection)
            throws EnvironmentException {
        int index = frame.picture().index();
        Optional<FrameScore> found =
                detection.frames().stream().filter(f -> f.index() == index).findFirst();
        Double score = found.map(FrameScore::score).orElse(null);
        Tile.Content content =
                found.filter(f -> f.status() != FrameStatus.OK).isPresent()
                        ? new Tile.Content.Silent(
                                found.get().status().word(),
                                Optional.ofNullable(found.get().reason())
                                        .orElse("No reason given."))
                        : content(frame, detection, index);
        return new Tile(
                line.card().name(),
                line.card().title(),
                score == null ? OptionalDouble.empty() : OptionalDouble.of(score),
                detection.scale().threshold(),
                content);
    }

    private static Tile.Content content(ReducedFrame frame, Detection detection, int index)
            throws EnvironmentException {
        HeatmapPack pack = detection.maps();
        if (pack == null) {
            return new Tile.Content.Unmapped(
                    detection.sound().isEmpty()
                            ? "This detector has no map."
                            : "This detector listens.");
        }
        return switch (pack.map(index)) {
            case MapOutcome.Present(var map) -> new Tile.Content.Mapped(frame.over(map));
            case MapOutcome.Absent _ -> new Tile.Content.Unmapped("No map for this frame.");
            case MapOutcome.Damaged(String sentence) -> new Tile.Content.Unmapped(sentence);
        };
    }
}
