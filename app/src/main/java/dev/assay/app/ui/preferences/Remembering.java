package dev.assay.app.ui.preferences;

import dev.assay.model.job.JobRunner;
import dev.assay.viewer.fx.FxThread;
import java.util.function.Supplier;

/**
 * Writes what was set in the background, one writing at a time, the last wish wins. That a wish
 * could not be kept spoils nothing: it counts for this window. For the JavaFX thread only.
 */
public final class Remembering {
    private final PreferencesFile file;
    private final Supplier<Preferences> now;
    private final JobRunner jobs;
    private Preferences kept;
    private boolean writing;

    /**
     * @param kept what the file says already
     * @param now what is set in the window
     */
    public Remembering(
            PreferencesFile file, Preferences kept, Supplier<Preferences> now, JobRunner jobs) {
        this.file = file;
        this.kept = kept;
        this.now = now;
        this.jobs = jobs;
    }

    /** Something may have been set. */
    public void changed() {
        FxThread.require();
        Preferences wish = now.get();
        if (writing || wish.equals(kept)) {
            return;
        }
        writing = true;
        kept = wish;
        jobs.<Boolean>start(
                "",
                _ -> {
                    file.write(wish);
                    return true;
                },
                _ -> {
                    writing = false;
                    changed();
                });
    }
}
