package dev.assay.model.audit.verify;

/** What verification of a log came to. */
public sealed interface LogVerdict {
    /** One sentence for a person. */
    String detail();

    /**
     * Everything that was there holds.
     *
     * @param root base64 root hash
     * @param assay whether the entries are Assay's, so that their own rules were checked as well
     * @param cosigners how many trusted witnesses have signed this state
     */
    record Pass(String origin, long size, String root, boolean assay, int cosigners)
            implements LogVerdict {
        @Override
        public String detail() {
            String kind = assay ? "entries of Assay" : "foreign entries";
            return size + " " + kind + " verified, " + cosigners + " known cosignatures.";
        }
    }

    /** The first check that objected. */
    record Fail(FaultClass faultClass, String detail) implements LogVerdict {}
}
