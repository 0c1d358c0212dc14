package dev.assay.app.detectors;

import dev.assay.model.detection.BundledDetectors;
import dev.assay.model.detection.DetectorCard;
import dev.assay.model.detection.DetectorModel;
import dev.assay.model.fault.EnvironmentException;
import java.util.ArrayList;
import java.util.List;

/** The detectors that run now, bundled and added; read again after one was added. Thread-safe. */
public final class LiveShelf {
    private final InstalledDetectors installed;
    private volatile Shelf now;

    /**
     * @param first what runs until it is read again
     */
    public LiveShelf(Shelf first, InstalledDetectors installed) {
        this.now = first;
        this.installed = installed;
    }

    /** Bundled ones first, then those that were added; reads files. */
    public static Shelf read(InstalledDetectors installed) throws EnvironmentException {
        List<DetectorModel> models = new ArrayList<>(new BundledDetectors().panel());
        Shelf added = installed.shelf();
        models.addAll(added.models());
        return new Shelf(models, added.spoilt(), added.challengers());
    }

    public Shelf now() {
        return now;
    }

    public List<DetectorCard> cards() {
        return now.models().stream().map(DetectorModel::card).toList();
    }

    /** Where they are kept. */
    public InstalledDetectors installed() {
        return installed;
    }

    /** Looks again at what is kept; reads files. */
    public Shelf reread() throws EnvironmentException {
        now = read(installed);
        return now;
    }
}
