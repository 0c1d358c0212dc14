package dev.assay.viewer.worker.decode;

import java.nio.file.Path;
import org.bytedeco.ffmpeg.global.avutil;

/** FFmpeg inside the test's own process; sound files only, or files of our own making. */
final class NativeCode {
    private static final String CACHE = "org.bytedeco.javacpp.cachedir";

    private NativeCode() {}

    static void load() {
        if (System.getProperty(CACHE) == null) {
            System.setProperty(CACHE, Path.of("target", "javacpp").toAbsolutePath().toString());
        }
        avutil.av_log_set_level(avutil.AV_LOG_QUIET);
    }
}
