package dev.assay.viewer.media;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Frame n is frame n of the original, in whatever order one asks. */
class FrameTruthTest {
    /** Across the wire; the same for many more kinds without it is {@code OrderTest}. */
    private static final Set<String> HARD =
            Set.of("h264_opengop_bpyramid.mkv", "h264_resolution_change.ts", "anim.apng");

    private static MediaWorkers workers;

    @BeforeAll
    static void start() {
        MediaFiles.folder();
        workers = new SandboxedWorkers(WorkerSettings.standard());
    }

    @AfterAll
    static void stop() {
        if (workers != null) {
            workers.close();
        }
    }

    @Test
    void everyFrameOfSoundFilesIsThatOfTheOriginalInAnyOrder() throws Exception {
        for (MediaFiles.Known known : MediaFiles.known("ok")) {
            if (!HARD.contains(known.name())) {
                continue;
            }
            visit(
                    known,
                    session -> {
                        int count = session.index().count();
                        assertThat(count).as(known.name()).isEqualTo(known.md5().size());
                        assertThat(hashes(session, 0, count, 1))
                                .as(known.name())
                                .isEqualTo(known.md5());
                        SplittableRandom random = new SplittableRandom(7);
                        for (int i = 0; i < 8; i++) {
                            int frame = random.nextInt(count);
                            assertThat(hashes(session, frame, 1, 1))
                                    .as(known.name() + " frame " + frame)
                                    .containsExactly(known.md5().get(frame));
                        }
                        int last = Math.min(count, 12);
                        assertThat(hashes(session, count - 1, last, -1))
                                .as(known.name() + " backwards")
                                .isEqualTo(known.md5().reversed().subList(0, last));
                    });
        }
    }

    @Test
    void damagedFilesAreTrueBeforeTheDamageAndNameTheRest() throws Exception {
        for (MediaFiles.Known known : MediaFiles.known("partial")) {
            visit(
                    known,
                    session -> {
                        List<String> got = hashes(session, 0, session.index().count(), 1);
                        int same = 0;
                        while (same < Math.min(got.size(), known.md5().size())
                                && got.get(same).equals(known.md5().get(same))) {
                            same++;
                        }
                        assertThat(same).as(known.name()).isPositive();
                        assertThat(got.size())
                                .as(known.name())
                                .isGreaterThanOrEqualTo(known.md5().size());
                    });
        }
    }

    private interface Visit {
        void of(MediaSession session);
    }

    private static void visit(MediaFiles.Known known, Visit visit) throws Exception {
        try (FileSource source = new FileSource(known.path())) {
            OpenOutcome outcome = workers.open(source, OpenOptions.DEFAULT);
            assertThat(outcome).as(known.name()).isInstanceOf(OpenOutcome.Opened.class);
            if (outcome instanceof OpenOutcome.Opened(MediaSession session)) {
                try (session) {
                    visit.of(session);
                }
            }
        } catch (IOException e) {
            throw new AssertionError(known.name(), e);
        }
    }

    private static List<String> hashes(MediaSession session, int first, int count, int step) {
        List<String> hashes = new ArrayList<>();
        session.frames(
                first,
                count,
                step,
                false,
                outcome ->
                        hashes.add(outcome instanceof DecodedFrame frame ? frame.md5() : "broken"));
        return hashes;
    }
}
