package dev.assay.model.provenance.lineage.trail;

import dev.assay.model.fault.EnvironmentException;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;

/** Where the files of a trail lie, by their keys in the trail's bucket. Every file is hostile. */
public interface TrailStore {
    /** Keys of all files that end in {@code .json.gz}, in order, at most {@code most}. */
    List<String> keys(int most) throws EnvironmentException;

    /**
     * The packed bytes of one file; the caller closes.
     *
     * @throws IOException where this one file cannot be read
     */
    InputStream open(String key) throws IOException, EnvironmentException;

    /** The signature of a digest file in hex, as the bucket keeps it; empty where it has none. */
    Optional<String> signature(String key) throws IOException, EnvironmentException;
}
