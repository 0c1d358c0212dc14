package dev.assay.model.provenance.lineage;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is known of one stage.
 *
 * @param proof of the strongest source that tells of it
 * @param sentence for the person at the screen
 * @param at when, by the strongest source that says so
 * @param ids of jobs, executions, requests and entries of every source, each once
 */
public record PipelineStep(
        Stage stage, Proof proof, String sentence, @Nullable Instant at, List<String> ids) {
    public PipelineStep {
        ids = List.copyOf(ids);
    }

    /** How far a stage is proven, strongest first. */
    public enum Proof {
        /** By an origin record whose signature holds and whose key counts. */
        SIGNED("by a signed origin record"),
        /** By an entry of this console's own log. */
        RECORDED("by this console's log"),
        /** By an access log that a signed digest names. */
        LOGGED("by the access log"),
        /** By the store, an access log nothing signs, or a record whose key did not count. */
        TOLD("as told, not proven"),
        /** By whoever uploaded. */
        DECLARED("as the uploader declares"),
        /** By nobody. */
        MISSING("missing");

        private final String words;

        Proof(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }
    }
}
