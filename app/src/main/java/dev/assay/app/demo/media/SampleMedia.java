package dev.assay.app.demo.media;

import dev.assay.app.demo.scene.BustPainter;
import dev.assay.app.demo.scene.Room;
import dev.assay.model.durable.DurableFile;
import dev.assay.model.fault.EnvironmentException;
import dev.assay.model.job.Progress;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;

/**
 * Makes the demo's quarantine: seven files without any real person. Drawn once and kept; another
 * version of this code draws anew. Blocks for some seconds; belongs on a background thread.
 */
public final class SampleMedia {
    /** Counts up whenever what is made changes. */
    private static final String VERSION = "2";

    private static final String CHANGED = "ad-spot-0412.mp4";
    private static final String UNTOUCHED = "ad-spot-0398.mp4";
    private static final String UPRIGHT = "VID_20261118_0812.mp4";
    private static final String SPLICED = "press-photo-11.jpg";
    private static final String PORTRAIT = "newsroom-portrait.jpg";
    private static final String BROKEN = "upload-7731.mp4";
    private static final String ROOM = "IMG_2207.jpg";

    private static final int STILL_WIDTH = 1152;
    private static final int STILL_HEIGHT = 768;

    private final Path folder;
    private final Progress progress;
    private final Instant now;
    private final Clips clips;
    private final Stills stills;

    private SampleMedia(Path folder, Instant now, Progress progress) {
        this.folder = folder;
        this.now = now;
        this.progress = progress;
        Studio interview =
                new Studio(
                        new BustPainter(-0.38, 1.85, 0.05, 0.5),
                        new Room(0.2, 1),
                        960,
                        528,
                        progress);
        Studio portrait =
                new Studio(
                        new BustPainter(0.3, 1.9, -0.25, 0.5),
                        new Room(0.85, 7),
                        STILL_WIDTH,
                        STILL_HEIGHT,
                        progress);
        this.clips = new Clips(interview, progress);
        this.stills = new Stills(portrait, STILL_WIDTH, STILL_HEIGHT);
    }

    /**
     * The samples, made if they are not there yet.
     *
     * @param folder of the caller's, made if missing
     * @param now when they are said to be waiting
     */
    public static List<Sample> make(Path folder, Instant now, Progress progress)
            throws EnvironmentException {
        SampleMedia media = new SampleMedia(folder, now, progress);
        try {
            media.draw();
            return media.samples();
        } catch (IOException e) {
            throw new EnvironmentException(
                    "demo.samples",
                    "The sample media could not be written.",
                    "Check that the disk has room and start the demo again.",
                    true,
                    e);
        }
    }

    private void draw() throws IOException, EnvironmentException {
        Path marker = folder.resolve("samples.version");
        if (Files.exists(marker) && Files.readString(marker).equals(VERSION)) {
            return;
        }
        Files.createDirectories(folder);
        progress.report(0, 6);
        clips.twins(file(CHANGED), file(UNTOUCHED));
        progress.report(2, 6);
        Path upright = file(UPRIGHT);
        clips.telephone(upright, 75);
        byte[] turned = Files.readAllBytes(upright);
        new Mp4Header(turned).turnClockwise(Clips.HEIGHT);
        Files.write(upright, turned);
        progress.report(3, 6);
        Path broken = file(BROKEN);
        clips.telephone(broken, 60);
        byte[] lying = Files.readAllBytes(broken);
        new Mp4Header(lying).lie(1920, 1080, 6);
        Files.write(broken, Arrays.copyOf(lying, lying.length * 55 / 100));
        progress.report(4, 6);
        Files.write(file(SPLICED), stills.spliced(0.2, 71));
        Files.write(file(PORTRAIT), stills.portrait(2.4, 81));
        progress.report(5, 6);
        Files.write(file(ROOM), stills.room(91));
        DurableFile.replace(marker, VERSION.getBytes(StandardCharsets.UTF_8));
        progress.report(6, 6);
    }

    private Path file(String name) {
        return folder.resolve(name);
    }

    private List<Sample> samples() throws IOException {
        Truth regenerated =
                new Truth(
                        "Mouth and jaw drawn anew at a third of the resolution in frames "
                                + Clips.CHANGED_FROM
                                + " to "
                                + Clips.CHANGED_TO
                                + ".",
                        clips.areas());
        Truth spliced =
                new Truth(
                        "A part of the shelves was pasted from a JPEG of quality 65.",
                        List.of(stills.pasted()));
        Truth broken = new Truth("Cut off; its header lies about size and duration.", List.of());
        Intake ads = new Intake("Adserver", "advertisement", now);
        Intake live = new Intake("Mobile app", "live", now);
        Intake feed = new Intake("Mobile app", "feed", now);
        Intake search = new Intake("Crawler", "search", now);
        Intake news = new Intake("Newsroom desk", "news", now);
        String studio = "Studio recording";
        String own = "Own recording";
        String agency = "Agency photograph";
        return List.of(
                ads.sample("clip-regenerated", file(CHANGED), regenerated, studio, hours(19)),
                ads.sample("clip-untouched", file(UNTOUCHED), Truth.untouched(), studio, hours(5)),
                live.sample("clip-phone", file(UPRIGHT), Truth.untouched(), own, hours(2)),
                news.sample("still-spliced", file(SPLICED), spliced, agency, hours(27)),
                news.sample("still-portrait", file(PORTRAIT), Truth.untouched(), agency, hours(40)),
                feed.sample("clip-broken", file(BROKEN), broken, own, hours(73)),
                search.sample("still-untouched", file(ROOM), Truth.untouched(), own, hours(60)));
    }

    private static Duration hours(int hours) {
        return Duration.ofHours(hours);
    }
}
