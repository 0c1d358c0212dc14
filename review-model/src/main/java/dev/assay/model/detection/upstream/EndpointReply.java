package dev.assay.model.detection.upstream;

/** What came of asking a service. */
public sealed interface EndpointReply {
    /**
     * @param raw as it came, bounded, not believed
     */
    @SuppressWarnings("ArrayRecordComponent") // handed on as it is, compared with nothing
    record Answered(byte[] raw) implements EndpointReply {}

    /** There is no answer to read, and why. */
    record Unanswered(Coverage.State state, String sentence, String nextStep)
            implements EndpointReply {}
}
