package dev.assay.app.workspace;

import dev.assay.model.audit.event.Event;
import dev.assay.model.audit.event.PolicyChanged;
import dev.assay.model.audit.event.SettingChanged;
import dev.assay.model.audit.event.Sha256;
import dev.assay.model.audit.event.Started;
import dev.assay.model.audit.event.TailCut;
import dev.assay.model.fault.EnvironmentException;
import dev.assay.model.item.ContentDigest;
import dev.assay.model.review.Recorder;
import dev.assay.model.review.ReviewDesk;
import dev.assay.model.store.EntryRow;
import dev.assay.model.store.Projection;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Ends what a crash interrupted and records what changed while the workspace was closed. */
record OpeningRepairs(Recorder recorder, Projection projection, ReviewDesk desk) {
    private static final String SETTINGS = "workspace";
    private static final String VERSION = "0.1.0";

    RepairReport repair(
            long cutBytes,
            long replayed,
            boolean rebuilt,
            ContentDigest settings,
            ContentDigest policies)
            throws EnvironmentException {
        List<String> sentences = new ArrayList<>();
        List<Event> events = new ArrayList<>();
        if (cutBytes > 0) {
            // before anything else: it says what happened to the entry after the last one
            recorder.record(desk.session(), Optional.empty(), List.of(new TailCut(cutBytes)));
            sentences.add(cutBytes + " bytes of an act that never ended were cut from the log.");
        }
        recorder.begin(desk.session(), new Started(VERSION, system()));
        if (rebuilt) {
            sentences.add(
                    "The projection was missing or damaged and was made anew from "
                            + replayed
                            + " entries.");
        } else if (replayed > 0) {
            sentences.add(
                    "The projection had not seen the last " + replayed + " entries; it has now.");
        }
        if (desk.finishInterrupted() > 0) {
            sentences.add("An erasure that was interrupted is finished.");
        }
        settingsChange(settings).ifPresent(events::add);
        policyChange(policies).ifPresent(events::add);
        if (!events.isEmpty()) {
            recorder.record(desk.session(), Optional.empty(), events);
        }
        return new RepairReport(cutBytes, rebuilt ? 0 : replayed, rebuilt, sentences);
    }

    private static String system() {
        String name =
                System.getProperty("os.name", "")
                        + "-"
                        + System.getProperty("os.arch", "")
                        + "-java-"
                        + Runtime.version().feature();
        return name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9.-]", "-");
    }

    private Optional<Event> settingsChange(ContentDigest now) throws EnvironmentException {
        Sha256 after = new Sha256(now.hex());
        Optional<Sha256> before = Optional.empty();
        for (EntryRow entry : projection.ofType("setting.changed")) {
            if (entry.event() instanceof SettingChanged change
                    && change.setting().equals(SETTINGS)) {
                before = Optional.of(change.after());
            }
        }
        return before.equals(Optional.of(after))
                ? Optional.empty()
                : Optional.of(new SettingChanged(SETTINGS, before, after));
    }

    private Optional<Event> policyChange(ContentDigest now) throws EnvironmentException {
        Sha256 after = new Sha256(now.hex());
        Optional<Sha256> before =
                projection.ofType("policy.changed").stream()
                        .reduce((_, later) -> later)
                        .map(EntryRow::event)
                        .filter(PolicyChanged.class::isInstance)
                        .map(PolicyChanged.class::cast)
                        .map(PolicyChanged::after);
        return before.equals(Optional.of(after))
                ? Optional.empty()
                : Optional.of(new PolicyChanged(before, after));
    }
}
