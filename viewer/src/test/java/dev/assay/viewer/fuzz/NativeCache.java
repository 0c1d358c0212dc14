package dev.assay.viewer.fuzz;

import java.nio.file.Path;
import org.bytedeco.ffmpeg.global.avformat;
import org.bytedeco.ffmpeg.global.avutil;
import org.bytedeco.ffmpeg.global.swresample;
import org.bytedeco.ffmpeg.global.swscale;
import org.bytedeco.javacpp.Loader;

/** Unpacks native libraries once, for processes that may not write. */
final class NativeCache {
    private static final String WHERE = "org.bytedeco.javacpp.cachedir";

    private NativeCache() {}

    static String folder() {
        return System.getProperty(WHERE, Path.of("target", "javacpp").toAbsolutePath().toString());
    }

    static void fill() {
        System.setProperty(WHERE, folder());
        Loader.load(avformat.class);
        Loader.load(swresample.class);
        Loader.load(swscale.class);
        avutil.av_log_set_level(avutil.AV_LOG_QUIET);
    }
}
