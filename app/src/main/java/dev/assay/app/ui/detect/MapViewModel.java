package dev.assay.app.ui.detect;

import dev.assay.model.detection.Detection;
import dev.assay.model.detection.Heatmap;
import dev.assay.model.detection.HeatmapPack;
import dev.assay.model.detection.MapOutcome;
import dev.assay.model.job.JobOutcome;
import dev.assay.model.job.JobRunner;
import dev.assay.viewer.fx.FxThread;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleDoubleProperty;

/**
 * The map over the picture: of which detector and frame, how strong, with which line. Maps are read
 * in the background, one at a time, the last wish wins. For the JavaFX thread only.
 */
public final class MapViewModel {
    private final JobRunner jobs;
    private final BooleanProperty on = new SimpleBooleanProperty(this, "on", true);
    private final BooleanProperty held = new SimpleBooleanProperty(this, "held", false);
    private final BooleanProperty contour = new SimpleBooleanProperty(this, "contour", true);
    private final DoubleProperty opacity = new SimpleDoubleProperty(this, "opacity", 50);
    private final ReadOnlyObjectWrapper<Optional<Heatmap>> map =
            new ReadOnlyObjectWrapper<>(this, "map", Optional.empty());
    private final ReadOnlyObjectWrapper<List<Region>> regions =
            new ReadOnlyObjectWrapper<>(this, "regions", List.of());
    private final ReadOnlyObjectWrapper<Optional<Region>> region =
            new ReadOnlyObjectWrapper<>(this, "region", Optional.empty());
    private final ReadOnlyObjectWrapper<String> note =
            new ReadOnlyObjectWrapper<>(this, "note", "");
    private Optional<Wish> wish = Optional.empty();
    private boolean pending;

    private record Wish(HeatmapPack pack, int frame) {}

    private record Read(MapOutcome outcome, List<Region> regions) {}

    public MapViewModel(JobRunner jobs) {
        this.jobs = jobs;
    }

    /** The map of {@code detection} for {@code frame} is wanted; none for a detector without. */
    public void show(Optional<Detection> detection, int frame) {
        FxThread.require();
        Optional<HeatmapPack> pack = detection.flatMap(d -> Optional.ofNullable(d.maps()));
        if (pack.isEmpty()) {
            wish = Optional.empty();
            set(Optional.empty(), List.of(), detection.isEmpty() ? "" : "This detector has no map");
            return;
        }
        wish = Optional.of(new Wish(pack.get(), frame));
        fetch();
    }

    /**
     * A map that is none of a detector's own, such as an explanation, until another frame or
     * detector is shown.
     *
     * @param said stands beside it
     */
    public void lay(Heatmap heatmap, String said) {
        FxThread.require();
        wish = Optional.empty();
        set(Optional.of(heatmap), List.of(), said);
    }

    private void fetch() {
        if (pending || wish.isEmpty()) {
            return;
        }
        pending = true;
        Wish asked = wish.get();
        jobs.<Read>start(
                "",
                _ -> {
                    MapOutcome outcome = asked.pack().map(asked.frame());
                    return new Read(
                            outcome,
                            outcome instanceof MapOutcome.Present(Heatmap h)
                                    ? Regions.of(h)
                                    : List.of());
                },
                outcome -> arrived(asked, outcome));
    }

    private void arrived(Wish asked, JobOutcome<Read> outcome) {
        pending = false;
        if (wish.isPresent() && !wish.get().equals(asked)) {
            fetch();
            return;
        }
        if (wish.isEmpty()) {
            return;
        }
        if (outcome instanceof JobOutcome.Succeeded<Read>(Read(MapOutcome read, List<Region> r))) {
            switch (read) {
                case MapOutcome.Present(Heatmap h) -> set(Optional.of(h), r, "");
                case MapOutcome.Absent _ ->
                        set(Optional.empty(), List.of(), "No map for this frame");
                case MapOutcome.Damaged(String sentence) ->
                        set(Optional.empty(), List.of(), sentence);
            }
        } else if (outcome instanceof JobOutcome.Failed<Read> failed) {
            set(Optional.empty(), List.of(), failed.cause().sentence());
        }
    }

    private void set(Optional<Heatmap> heatmap, List<Region> found, String said) {
        map.set(heatmap);
        regions.set(found);
        int kept = region.get().map(Region::number).orElse(0);
        region.set(found.stream().filter(r -> r.number() == kept).findFirst());
        note.set(said);
    }

    /** Goes to the region after or before the marked one. */
    public void nextRegion(int by) {
        FxThread.require();
        List<Region> all = regions.get();
        if (!all.isEmpty()) {
            int at = region.get().map(r -> r.number() - 1 + by).orElse(by > 0 ? 0 : -1);
            region.set(Optional.of(all.get(Math.floorMod(at, all.size()))));
        }
    }

    public void toggle() {
        on.set(!on.get());
    }

    /** Whether the map is wanted. */
    public BooleanProperty onProperty() {
        return on;
    }

    /** The untouched picture is wanted for as long as this is set. */
    public BooleanProperty heldProperty() {
        return held;
    }

    public BooleanProperty contourProperty() {
        return contour;
    }

    /** In percent, 0 to 100. */
    public DoubleProperty opacityProperty() {
        return opacity;
    }

    public ReadOnlyObjectProperty<Optional<Heatmap>> mapProperty() {
        return map.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<List<Region>> regionsProperty() {
        return regions.getReadOnlyProperty();
    }

    /** The region that is marked. */
    public ReadOnlyObjectProperty<Optional<Region>> regionProperty() {
        return region.getReadOnlyProperty();
    }

    /** Why there is no map, or empty. */
    public ReadOnlyObjectProperty<String> noteProperty() {
        return note.getReadOnlyProperty();
    }
}
