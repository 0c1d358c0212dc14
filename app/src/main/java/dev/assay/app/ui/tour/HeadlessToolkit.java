package dev.assay.app.ui.tour;

import dev.assay.viewer.fx.FxThread;

/** Starts the toolkit without a display: everything is drawn, nothing is shown. */
final class HeadlessToolkit {
    private HeadlessToolkit() {}

    /** Starts it once, before anything of the toolkit was touched. */
    static void start() {
        System.setProperty("glass.platform", "Monocle");
        System.setProperty("monocle.platform", "Headless");
        System.setProperty("prism.order", "sw");
        System.setProperty("headless.geometry", "1600x1000-32");
        System.setProperty("java.awt.headless", "true");
        FxThread.start(() -> {});
    }

    static void end() {
        FxThread.exit();
    }
}
