package dev.assay.app.ui.words;

import java.util.Locale;

/** Times within a clip: {@code 00:07.067}, {@code 1:02:07.067}. */
public final class MediaTime {
    private MediaTime() {}

    public static String of(double seconds) {
        long millis = Math.round(Math.max(0, seconds) * 1000);
        long minutes = millis / 60_000;
        String rest =
                String.format(
                        Locale.ROOT,
                        "%02d:%02d.%03d",
                        minutes % 60,
                        millis / 1000 % 60,
                        millis % 1000);
        return minutes >= 60 ? minutes / 60 + ":" + rest : rest;
    }
}
