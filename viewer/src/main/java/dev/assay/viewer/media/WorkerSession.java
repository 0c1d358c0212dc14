package dev.assay.viewer.media;

import dev.assay.model.fault.EnvironmentException;
import dev.assay.model.item.ByteSource;
import dev.assay.model.job.Progress;
import dev.assay.viewer.wire.FramesRequest;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/** A session with a worker process; see {@link MediaSession}. */
final class WorkerSession implements MediaSession {
    private final WorkerProcess worker;
    private final Talk talk;
    private final MediaInfo info;
    private final FrameIndex index;
    private final SandboxReport sandbox;
    private final FrameCache cache;
    private final ReadAhead ahead;
    private final ReentrantLock turn = new ReentrantLock(true);
    private volatile @Nullable StoppedWorker stopped;

    /** Takes the worker over. */
    WorkerSession(
            WorkerProcess worker,
            Talk talk,
            MediaInfo info,
            FrameIndex index,
            SandboxReport sandbox,
            long cacheBytes) {
        this.worker = worker;
        this.talk = talk;
        this.info = info;
        this.index = index;
        this.sandbox = sandbox;
        cache = new FrameCache(cacheBytes);
        ahead = new ReadAhead(this, cache, index.count());
    }

    @Override
    public MediaInfo info() {
        return info;
    }

    @Override
    public FrameIndex index() {
        return index;
    }

    @Override
    public SandboxReport sandbox() {
        return sandbox;
    }

    @Override
    public FrameOutcome frame(int wanted) {
        if (wanted < 0 || wanted >= index.count()) {
            return new BrokenFrame(wanted, "There is no such frame.");
        }
        FrameOutcome outcome = fetch(wanted);
        if (outcome instanceof DecodedFrame frame) {
            ahead.shown(frame);
        }
        return outcome;
    }

    /** One asker computes, the others find it in the cache when their turn comes. */
    private FrameOutcome fetch(int wanted) {
        DecodedFrame known = cache.get(wanted);
        if (known != null) {
            return known;
        }
        turn.lock();
        try {
            DecodedFrame meanwhile = cache.get(wanted);
            if (meanwhile != null) {
                return meanwhile;
            }
            FrameOutcome[] got = new FrameOutcome[1];
            frames(
                    wanted,
                    1,
                    1,
                    true,
                    frame -> {
                        got[0] = frame instanceof DecodedFrame it ? it.kept() : frame;
                        return true;
                    });
            if (got[0] instanceof DecodedFrame frame) {
                cache.put(frame);
            }
            return got[0];
        } finally {
            turn.unlock();
        }
    }

    /** Whether somebody waits for the worker; read-ahead then makes way. */
    boolean wanted() {
        return turn.hasQueuedThreads() || stopped != null;
    }

    @Override
    public void frames(int first, int count, int step, boolean pixels, FrameSink sink) {
        boolean[] told = new boolean[1];
        StoppedWorker end =
                exclusively(() ->
                        talk.frames(
                                new FramesRequest(first, count, step, pixels),
                                frame -> {
                                    told[0] = true;
                                    return sink.accept(frame);
                                }));
        if (end != null && (count > 0 || !told[0])) {
            sink.accept(end);
        }
    }

    @Override
    public List<MetadataEntry> metadata() {
        List<List<MetadataEntry>> got = new java.util.ArrayList<>();
        StoppedWorker end = exclusively(() -> got.add(talk.metadata()));
        return end == null && !got.isEmpty() ? got.getFirst() : List.of();
    }

    @Override
    public TaskOutcome task(
            int kind,
            ByteBuffer request,
            List<ByteSource> attachments,
            Progress progress,
            TaskSink sink) {
        boolean[] finished = new boolean[1];
        StoppedWorker end =
                exclusively(
                        () -> finished[0] = talk.task(kind, request, attachments, progress, sink));
        if (end != null) {
            return end;
        }
        return finished[0]
                ? new TaskOutcome.Finished()
                : new TaskOutcome.Failed("The task broke off inside the media worker.");
    }

    private interface Request {
        void make() throws IOException, EnvironmentException;
    }

    /** Makes one request when it is its turn; null, or why the worker is gone. */
    private @Nullable StoppedWorker exclusively(Request request) {
        turn.lock();
        try {
            if (stopped == null) {
                request.make();
            }
        } catch (EnvironmentException e) {
            stop(new StoppedWorker(StopReason.CLOSED, e.sentence(), e.nextStep()));
        } catch (dev.assay.viewer.wire.WireException e) {
            stop(Sentences.stopped(StopReason.PROTOCOL));
        } catch (IOException e) {
            stop(Sentences.stopped(worker.reason()));
        } catch (InternalError e) {
            // so the machine says that shared memory was cut away
            stop(Sentences.stopped(StopReason.PROTOCOL));
        } catch (IllegalStateException e) {
            // so it says that the shared memory went with the worker, ended by another thread
            if (stopped == null) {
                throw e;
            }
        } finally {
            turn.unlock();
        }
        return stopped;
    }

    private void stop(StoppedWorker why) {
        if (stopped == null) {
            stopped = why;
        }
        worker.close();
    }

    /** The process behind this session. */
    WorkerProcess worker() {
        return worker;
    }

    @Override
    public void close() {
        if (stopped == null) {
            stopped = Sentences.stopped(StopReason.CLOSED);
        }
        ahead.close();
        worker.close();
        cache.clear();
    }
}
