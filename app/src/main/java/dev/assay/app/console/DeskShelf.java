package dev.assay.app.console;

import dev.assay.app.aws.AwsSettings;
import dev.assay.app.detectors.Admission;
import dev.assay.app.detectors.Catalogue;
import dev.assay.app.detectors.CataloguePlace;
import dev.assay.app.detectors.LiveShelf;
import dev.assay.app.detectors.Shelf;
import dev.assay.app.settings.StoreLocation;
import dev.assay.app.settings.WorkspaceSettings;
import dev.assay.app.ui.shelf.ShelfViewModel;
import dev.assay.app.workspace.Workspace;
import dev.assay.model.audit.event.SettingChanged;
import dev.assay.model.audit.event.Sha256;
import dev.assay.model.audit.note.VerifierKey;
import dev.assay.model.durable.DurableFile;
import dev.assay.model.fault.EnvironmentException;
import dev.assay.model.job.Progress;
import dev.assay.viewer.detection.DetectorTrial;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** Adds detectors to the open workspace and records that it has them. Blocking. */
final class DeskShelf implements ShelfViewModel.Bench {
    private static final int MOST_KEY = 4 << 10;
    private static final int MOST_CARDS = 64;

    private final Workspace workspace;
    private final LiveShelf shelf;
    private final Admission admission;

    DeskShelf(Workspace workspace, Engines engines, InstantSource clock) {
        this.workspace = workspace;
        this.shelf = engines.detectors();
        this.admission =
                new Admission(shelf.installed(), new DetectorTrial(engines.workers(), clock));
    }

    @Override
    public Shelf now() {
        return shelf.now();
    }

    @Override
    public List<Admission.Report> add(List<Path> files, boolean challenger, Progress progress)
            throws EnvironmentException {
        List<Path> cards = new ArrayList<>();
        for (Path file : files) {
            cards.addAll(Files.isDirectory(file) ? cardsIn(file) : List.of(file));
        }
        List<Admission.Report> reports = new ArrayList<>();
        for (Path card : cards) {
            progress.report(reports.size(), cards.size());
            progress.checkCancelled();
            String name = String.valueOf(card.getFileName());
            reports.add(kept(admission.admit(name, Admission.read(card), challenger)));
        }
        return ended(reports);
    }

    @Override
    public List<Admission.Report> addSigned(
            String place, Path key, boolean challenger, Progress progress)
            throws EnvironmentException {
        Optional<VerifierKey> signer =
                Files.isRegularFile(key)
                        ? VerifierKey.parse(
                                new String(DurableFile.read(key, MOST_KEY), StandardCharsets.UTF_8)
                                        .strip())
                        : Optional.empty();
        Optional<StoreLocation> where = StoreLocation.parse(place.strip());
        if (signer.isEmpty()) {
            throw refused("This file holds no key.", "Choose the file with the signer's key.");
        }
        if (where.isEmpty()) {
            throw refused("This is no place.", "Name a folder, or s3://bucket/prefix.");
        }
        WorkspaceSettings settings = workspace.settings();
        Optional<CataloguePlace> opened =
                CataloguePlace.open(
                        where.get(),
                        new AwsSettings(
                                settings.region(),
                                settings.profile(),
                                settings.endpoint(),
                                settings.endpoint()));
        if (opened.isEmpty()) {
            throw refused("There is no catalogue at this place.", "Name the catalogue's folder.");
        }
        try (CataloguePlace at = opened.get()) {
            return switch (at.catalogue().entries(signer.get())) {
                case Catalogue.Outcome.Refused<List<Catalogue.Entry>>(String sentence) ->
                        throw refused(
                                sentence, "Ask whoever keeps the catalogue. Nothing is kept.");
                case Catalogue.Outcome.Found<List<Catalogue.Entry>>(var entries) ->
                        all(at.catalogue(), entries, challenger, progress);
            };
        }
    }

    private List<Admission.Report> all(
            Catalogue from, List<Catalogue.Entry> entries, boolean challenger, Progress progress)
            throws EnvironmentException {
        List<Admission.Report> reports = new ArrayList<>();
        for (Catalogue.Entry entry : entries) {
            progress.report(reports.size(), entries.size());
            progress.checkCancelled();
            reports.add(kept(admission.admit(entry.file(), from.offer(entry), challenger)));
        }
        return ended(reports);
    }

    /** That a detector was added is a change of what the workspace runs: one entry each. */
    private Admission.Report kept(Admission.Report report) throws EnvironmentException {
        if (report.added() && report.card().isPresent()) {
            workspace
                    .recorder()
                    .record(
                            workspace.desk().session(),
                            Optional.empty(),
                            List.of(
                                    new SettingChanged(
                                            "detector." + report.card().get().name(),
                                            Optional.empty(),
                                            new Sha256(report.card().get().cardSha256()))));
        }
        return report;
    }

    private List<Admission.Report> ended(List<Admission.Report> reports)
            throws EnvironmentException {
        shelf.reread();
        return reports;
    }

    private static List<Path> cardsIn(Path folder) throws EnvironmentException {
        List<Path> cards = new ArrayList<>();
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, "*.json")) {
            for (Path file : files) {
                if (cards.size() < MOST_CARDS && Files.isRegularFile(file)) {
                    cards.add(file);
                }
            }
        } catch (IOException e) {
            throw new EnvironmentException(
                    "detectors.unreadable",
                    "The folder cannot be read.",
                    "Check that it can be read.",
                    true,
                    e);
        }
        Collections.sort(cards);
        if (cards.isEmpty()) {
            throw refused("There is no card (.json) in this folder.", "Choose the card itself.");
        }
        return cards;
    }

    private static EnvironmentException refused(String sentence, String nextStep) {
        return new EnvironmentException("detectors.refused", sentence, nextStep, false, null);
    }
}
