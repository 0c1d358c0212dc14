package dev.assay.app.demo;

import dev.assay.app.demo.media.Sample;
import dev.assay.app.settings.WorkspaceSettings;
import dev.assay.model.fault.EnvironmentException;

/** Where the demonstration's quarantine and records lie: an endpoint's buckets, or folders. */
interface DemoStore extends AutoCloseable {
    /** Key prefix of side files. */
    String SIDE = WorkspaceSettings.DEFAULT_SIDE_PREFIX;

    /** Puts a sample and what is said of it into the quarantine. */
    void put(Sample sample) throws EnvironmentException;

    /** Settings of a workspace on it. */
    WorkspaceSettings settings();

    /** One sentence: where things lie. */
    String describe();

    @Override
    void close();

    /** The key of a sample's object. */
    static String key(Sample sample) {
        return "incoming/" + sample.path().getFileName();
    }
}
