package dev.assay.app.demo.media;

import dev.assay.app.demo.media.Truth.Area;
import dev.assay.app.demo.scene.BustPainter;
import dev.assay.app.demo.scene.Picture;
import dev.assay.app.demo.scene.Regeneration;
import dev.assay.app.demo.scene.Sensor;
import dev.assay.app.demo.scene.Shot;
import dev.assay.model.fault.EnvironmentException;
import dev.assay.model.job.Progress;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Shoots the demo's clips: the same footage with and without a mouth that was drawn anew. */
final class Clips {
    static final int WIDTH = 640;
    static final int HEIGHT = 352;
    static final int FRAMES = 108;
    static final int CHANGED_FROM = 40;
    static final int CHANGED_TO = 80;
    private static final int TIMESCALE = 90_000;
    private static final int QUANTISER = 12;
    private static final double NOISE = 4.8;

    private final Studio studio;
    private final Progress progress;

    Clips(Studio studio, Progress progress) {
        this.studio = studio;
        this.progress = progress;
    }

    /** Where the mouth is drawn anew, frame by frame. */
    List<Area> areas() {
        Shot shot = studio.blind(WIDTH, HEIGHT);
        List<Area> areas = new ArrayList<>();
        for (int frame = CHANGED_FROM; frame <= CHANGED_TO; frame++) {
            areas.add(area(shot, frame));
        }
        return areas;
    }

    /** Writes both clips at once, since they share all but the changed area. */
    void twins(Path changed, Path untouched) throws EnvironmentException {
        Shot shot = studio.shot(WIDTH, HEIGHT, 0);
        Sensor sensor = new Sensor(NOISE);
        try (ClipEncoder one = encoder(changed);
                ClipEncoder other = encoder(untouched)) {
            for (int frame = 0; frame < FRAMES; frame++) {
                progress.checkCancelled();
                Picture footage = shot.at(frame / 30.0, 0);
                sensor.expose(footage, frame);
                other.add(footage, frame * 3000L);
                if (frame >= CHANGED_FROM && frame <= CHANGED_TO) {
                    double talk = Math.abs(Math.sin((frame - CHANGED_FROM) * Math.PI / 10));
                    Area area = area(shot, frame);
                    new Regeneration(area.centreX(), area.centreY(), area.radiusX(), area.radiusY())
                            .into(footage, shot.at(frame / 30.0, talk));
                }
                one.add(footage, frame * 3000L);
            }
            one.finish();
            other.finish();
        }
    }

    /** Held upright like a telephone: frames at uneven times, coded lying on the side. */
    void telephone(Path file, int frames) throws EnvironmentException {
        Shot shot = studio.shot(WIDTH, HEIGHT, 1);
        Sensor sensor = new Sensor(1.2 * NOISE);
        long[] pace = {3000, 3000, 3753, 3000, 4503, 2250, 3000, 3750};
        long time = 0;
        try (ClipEncoder encoder = encoder(file)) {
            for (int frame = 0; frame < frames; frame++) {
                progress.checkCancelled();
                Picture footage = shot.at(1.7 * time / TIMESCALE, 0);
                sensor.expose(footage, 1000 + frame);
                encoder.add(footage, time);
                time += pace[frame * 5 % pace.length];
            }
            encoder.finish();
        }
    }

    private static ClipEncoder encoder(Path file) throws EnvironmentException {
        return new ClipEncoder(file, WIDTH, HEIGHT, TIMESCALE, QUANTISER);
    }

    private static Area area(Shot shot, int frame) {
        BustPainter.Spot mouth = shot.mouthAt(frame / 30.0);
        double unit = shot.unit();
        return new Area(
                frame,
                mouth.x() + 0.2 * unit,
                mouth.y() + 0.2 * unit,
                1.5 * unit,
                1.1 * unit,
                true);
    }
}
