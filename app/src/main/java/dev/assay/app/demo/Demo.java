package dev.assay.app.demo;

import dev.assay.app.demo.media.Sample;
import dev.assay.app.demo.media.SampleMedia;
import dev.assay.app.keystore.KeyFile;
import dev.assay.app.remote.Remote;
import dev.assay.app.workspace.Workspace;
import dev.assay.model.durable.DurableFile;
import dev.assay.model.fault.EnvironmentException;
import dev.assay.model.item.MediaItem;
import dev.assay.model.job.Progress;
import dev.assay.model.provenance.c2pa.sign.SigningIdentity;
import dev.assay.model.review.ListingRun;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/**
 * A fresh workspace on a quarantine of samples, pulled through the same engines as any other.
 * Whoever prepared it closes it, after everything that uses the workspace; the endpoint ends with
 * it.
 */
public final class Demo implements AutoCloseable {
    private final DemoStore store;
    private final Workspace workspace;
    private final Remote remote;
    private final SigningIdentity authority;
    private final int items;

    private Demo(
            DemoStore store,
            Workspace workspace,
            Remote remote,
            SigningIdentity authority,
            int items) {
        this.store = store;
        this.workspace = workspace;
        this.remote = remote;
        this.authority = authority;
        this.items = items;
    }

    /**
     * Draws the samples unless they are there, fills the quarantine, makes the workspace and pulls.
     *
     * @param path the demonstration's folder, made fresh but for the samples
     * @param endpointMain main class of an S3 endpoint, see {@link LoopbackEndpoint}; empty for a
     *     quarantine in a folder
     */
    public static Demo prepare(
            Path path, Optional<String> endpointMain, InstantSource clock, Progress progress)
            throws EnvironmentException {
        DemoFolder folder = DemoFolder.fresh(path.toAbsolutePath());
        SigningIdentity authority =
                SigningIdentity.selfMade("Assay demo", "Assay demo signer", clock.instant());
        List<Sample> samples =
                new SignedSamples(folder.signed(), authority, clock.instant())
                        .with(SampleMedia.make(folder.samples(), clock.instant(), progress));
        DurableFile.replace(
                folder.trustList(), authority.authorityPem().getBytes(StandardCharsets.US_ASCII));
        DemoStore store =
                endpointMain.isPresent()
                        ? BucketDemoStore.start(endpointMain.get(), folder, clock)
                        : new FolderDemoStore(folder);
        boolean prepared = false;
        try {
            for (Sample sample : samples) {
                store.put(sample);
            }
            Demo demo = open(folder, store, authority, clock, progress);
            prepared = true;
            return demo;
        } finally {
            if (!prepared) {
                store.close();
            }
        }
    }

    private static Demo open(
            DemoFolder folder,
            DemoStore store,
            SigningIdentity authority,
            InstantSource clock,
            Progress progress)
            throws EnvironmentException {
        Workspace workspace =
                Workspace.create(
                        folder.workspace(), store.settings(), new KeyFile(folder.keyFile()), clock);
        boolean pulled = false;
        try {
            Remote remote = Remote.open(workspace, clock);
            ListingRun run = remote.intake().list(progress);
            for (MediaItem item : run.items()) {
                remote.intake().pull(item, progress);
            }
            pulled = true;
            return new Demo(store, workspace, remote, authority, run.items().size());
        } finally {
            if (!pulled) {
                workspace.close();
            }
        }
    }

    public Workspace workspace() {
        return workspace;
    }

    public Remote remote() {
        return remote;
    }

    /** Whom the demonstration trusts to sign: the trust list of its own authority, as PEM. */
    public String trustListPem() {
        return authority.authorityPem();
    }

    /** How many items lie in the quarantine. */
    public int items() {
        return items;
    }

    /** One sentence: where the quarantine lies. */
    public String describe() {
        return store.describe();
    }

    @Override
    public void close() throws EnvironmentException {
        try (DemoStore _ = store;
                Workspace _ = workspace;
                Remote _ = remote) {
            // each in turn, the endpoint last
        }
    }
}
