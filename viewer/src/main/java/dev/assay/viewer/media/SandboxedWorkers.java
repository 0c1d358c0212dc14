package dev.assay.viewer.media;

import dev.assay.model.fault.EnvironmentException;
import dev.assay.model.item.ByteSource;
import dev.assay.viewer.media.WorkerStarter.Start;
import dev.assay.viewer.wire.Guard;
import dev.assay.viewer.wire.LargeBlocks;
import dev.assay.viewer.wire.WireException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.BooleanSupplier;

/** The media workers of this machine; see {@link MediaWorkers}. */
public final class SandboxedWorkers implements MediaWorkers {
    private final WorkerSettings settings;
    private final Watch watch = new Watch();
    private final WorkerStarter starter;

    public SandboxedWorkers(WorkerSettings settings) {
        this(settings, Sandbox::namespacesAtHand);
    }

    /** For tests of machines without the tool for namespaces. */
    SandboxedWorkers(WorkerSettings settings, BooleanSupplier namespacesAtHand) {
        this.settings = settings;
        LargeBlocks.giveBack();
        starter = new WorkerStarter(settings, watch, namespacesAtHand);
        if (settings.prestart()) {
            starter.startAhead();
        }
    }

    @Override
    public OpenOutcome open(ByteSource source, OpenOptions options) throws EnvironmentException {
        Start start = starter.take();
        if (settings.prestart()) {
            starter.startAhead();
        }
        return switch (start) {
            case Start.Unconfined(String why) -> Sentences.noSandbox(why);
            case Start.Died(StopReason reason) -> stopped(Sentences.notReady(reason));
            case Start.Confined confined -> open(confined, source, options);
        };
    }

    private OpenOutcome open(Start.Confined confined, ByteSource source, OpenOptions options)
            throws EnvironmentException {
        WorkerProcess worker = confined.worker();
        Talk talk = new Talk(worker, source, settings.answerWithin());
        boolean kept = false;
        try {
            OpenOutcome outcome =
                    switch (talk.open(source.length(), options)) {
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
            return stopped(Sentences.stopped(StopReason.PROTOCOL));
        } catch (IOException e) {
            return stopped(Sentences.stopped(worker.reason()));
        } finally {
            if (!kept) {
                worker.close();
            }
        }
    }

    private static OpenOutcome stopped(StoppedWorker why) {
        return new OpenOutcome.Stopped(why.reason(), why.sentence(), why.nextStep());
    }

    @Override
    public SandboxReport sandbox() throws EnvironmentException {
        return switch (starter.take()) {
            case Start.Confined confined -> {
                starter.giveBack(confined);
                yield confined.report();
            }
            case Start.Unconfined(String why) -> {
                OpenOutcome.Refused refused = Sentences.noSandbox(why);
                throw new EnvironmentException(
                        "sandbox.none", refused.sentence(), refused.nextStep(), false, null);
            }
            case Start.Died(StopReason reason) ->
                    throw new EnvironmentException(
                            "worker.start",
                            Sentences.notReady(reason).sentence(),
                            "Try again; make room in memory and on disk.",
                            true,
                            null);
        };
    }

    static SandboxReport report(SandboxLevel level, String decided, Set<Guard> sought, int bits) {
        List<String> held = new ArrayList<>();
        List<String> missing = new ArrayList<>();
        for (Guard guard : sought) {
            if ((bits & guard.bit()) != 0) {
                held.add(guard.held());
            } else {
                missing.add(guard.lost());
            }
        }
        return new SandboxReport(level, decided, held, missing);
    }

    @Override
    public void close() {
        starter.close();
        watch.close();
    }
}
