package dev.assay.viewer.media;

import dev.assay.model.fault.EnvironmentException;
import dev.assay.model.item.ByteSource;
import dev.assay.viewer.wire.Guard;
import dev.assay.viewer.wire.WireException;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** The media workers of this machine; see {@link MediaWorkers}. */
public final class SandboxedWorkers implements MediaWorkers {
    private final WorkerSettings settings;
    private final Watch watch = new Watch();
    private final WorkerStarter starter;

    public SandboxedWorkers(WorkerSettings settings) {
        this.settings = settings;
        starter = new WorkerStarter(settings, watch);
        if (settings.prestart()) {
            starter.startAhead();
        }
    }

    @Override
    public OpenOutcome open(ByteSource source, OpenOptions options) throws EnvironmentException {
        WorkerStarter.Confined confined = starter.take();
        if (settings.prestart()) {
            starter.startAhead();
        }
        if (confined == null) {
            return Sentences.noSandbox();
        }
        WorkerProcess worker = confined.worker();
        Talk talk = new Talk(worker, source, settings.answerWithin());
        boolean kept = false;
        try {
            OpenOutcome outcome =
                    switch (talk.open(source.length(), options.stream())) {
                        case Talk.Opening.Refusal(var code, var codec) ->
                                Sentences.refused(code, codec);
                        case Talk.Opening.Media(var facts, var index) ->
                                new OpenOutcome.Opened(
                                        new WorkerSession(
                                                worker,
                                                talk,
                                                MediaInfo.of(facts),
                                                index,
                                                confined.report(),
                                                settings.cacheBytes()));
                    };
            kept = outcome instanceof OpenOutcome.Opened;
            return outcome;
        } catch (WireException e) {
            return stopped(StopReason.PROTOCOL);
        } catch (IOException e) {
            return stopped(worker.reason());
        } finally {
            if (!kept) {
                worker.close();
            }
        }
    }

    private static OpenOutcome stopped(StopReason reason) {
        StoppedWorker why = Sentences.stopped(reason);
        return new OpenOutcome.Stopped(why.reason(), why.sentence(), why.nextStep());
    }

    @Override
    public SandboxReport sandbox() throws EnvironmentException {
        WorkerStarter.@Nullable Confined confined = starter.take();
        if (confined == null) {
            throw new EnvironmentException(
                    "sandbox.none",
                    Sentences.noSandbox().sentence(),
                    Sentences.noSandbox().nextStep(),
                    false,
                    null);
        }
        starter.giveBack(confined);
        return confined.report();
    }

    static SandboxReport report(SandboxLevel level, int bits) {
        java.util.List<String> held = new java.util.ArrayList<>();
        java.util.List<String> missing = new java.util.ArrayList<>();
        for (Guard guard : Guard.values()) {
            ((bits & guard.bit()) != 0 ? held : missing).add(guard.sentence());
        }
        return new SandboxReport(level, held, missing);
    }

    @Override
    public void close() {
        starter.close();
        watch.close();
    }
}
