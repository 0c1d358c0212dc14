package dev.assay.model.provenance.offline;

/**
 * Somebody reached for the network. While the traps are only tried it is thrown; once they are set
 * for good the process ends, as code under test may catch what is thrown.
 */
final class NetworkTouchedException extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private static final String SET = "assay.trap.set";

    private NetworkTouchedException(String how) {
        super(how);
    }

    @SuppressWarnings("SystemOut") // the last words of the process
    static NetworkTouchedException by(String how) {
        NetworkTouchedException touched = new NetworkTouchedException(how);
        if (Boolean.getBoolean(SET)) {
            touched.printStackTrace(System.out);
            System.out.flush();
            Runtime.getRuntime().halt(7);
        }
        return touched;
    }

    /** From now on nobody gets away. */
    static void setForGood() {
        System.setProperty(SET, "true");
    }
}
