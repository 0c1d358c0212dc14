package dev.assay.app.detectors;

import dev.assay.model.detection.BundledDetectors;
import dev.assay.model.detection.CardCheck;
import dev.assay.model.detection.DetectorCard;
import dev.assay.model.detection.DetectorCards;
import dev.assay.model.detection.DetectorModel;
import dev.assay.model.detection.ImageInput;
import dev.assay.model.detection.ModelOutcome;
import dev.assay.model.durable.DurableFile;
import dev.assay.model.fault.EnvironmentException;
import dev.assay.viewer.detection.DetectorTrial;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The one way in for a detector: its card and model are held against each other, it is tried once
 * in a worker, and only then kept. Blocking.
 */
public final class Admission {
    private static final int MOST_CARD = 64 << 10;

    private final InstalledDetectors installed;
    private final DetectorTrial trial;

    public Admission(InstalledDetectors installed, DetectorTrial trial) {
        this.installed = installed;
        this.trial = trial;
    }

    /**
     * One thing that was checked.
     *
     * @param what in a few words
     * @param against a sentence for each thing that stands against it; empty where it holds
     * @param nextStep what can be done where something does
     */
    public record Check(String what, List<String> against, String nextStep) {
        public Check {
            against = List.copyOf(against);
        }

        public boolean holds() {
            return against.isEmpty();
        }
    }

    /**
     * What came of one card.
     *
     * @param file as it was named
     * @param card as far as it could be read
     * @param checks in their order, up to the first that does not hold
     */
    public record Report(String file, Optional<DetectorCard> card, List<Check> checks) {
        public Report {
            checks = List.copyOf(checks);
        }

        /** Whether it is kept and runs from now on. */
        public boolean added() {
            return checks.stream().allMatch(Check::holds);
        }

        /** What stands against it, one sentence each. */
        public List<String> against() {
            return checks.stream().flatMap(check -> check.against().stream()).toList();
        }
    }

    /** A card file and the model beside it, if they belong together. */
    public static Catalogue.Outcome<Catalogue.Offer> read(Path card) throws EnvironmentException {
        return switch (DetectorCards.load(card)) {
            case ModelOutcome.Refused(String sentence) -> new Catalogue.Outcome.Refused<>(sentence);
            case ModelOutcome.Loaded(DetectorModel model) ->
                    new Catalogue.Outcome.Found<>(
                            new Catalogue.Offer(model, DurableFile.read(card, MOST_CARD)));
        };
    }

    /**
     * Checks, tries and keeps what was offered; nothing of what is refused is kept.
     *
     * @param file how it is called in the report
     * @param challenger whether it runs unseen until an item is decided
     */
    public Report admit(String file, Catalogue.Outcome<Catalogue.Offer> offered, boolean challenger)
            throws EnvironmentException {
        List<Check> checks = new ArrayList<>();
        String whole = "The card is whole, and the model is the one that it names by SHA-256";
        switch (offered) {
            case Catalogue.Outcome.Refused<Catalogue.Offer>(String sentence) -> {
                checks.add(
                        new Check(
                                whole,
                                List.of(sentence),
                                "Fetch card and model from their source again."));
                return new Report(file, Optional.empty(), checks);
            }
            case Catalogue.Outcome.Found<Catalogue.Offer>(Catalogue.Offer offer) -> {
                checks.add(new Check(whole, List.of(), ""));
                hold(offer.model(), checks);
                Report report = new Report(file, Optional.of(offer.model().card()), checks);
                if (report.added()) {
                    installed.add(offer.model(), offer.card());
                    if (challenger) {
                        installed.challenge(offer.model());
                    }
                }
                return report;
            }
        }
    }

    /** Stops at the first that does not hold: what is not as carded is not run. */
    private void hold(DetectorModel model, List<Check> checks) throws EnvironmentException {
        DetectorCard card = model.card();
        checks.add(
                new Check(
                        "No other detector has its name",
                        taken(card)
                                ? List.of("Another detector has the name " + card.name() + ".")
                                : List.of(),
                        "Give the card another name."));
        if (!checks.getLast().holds()) {
            return;
        }
        checks.add(
                new Check(
                        "Opset, operators, inputs and outputs are as carded; no other file is read",
                        CardCheck.of(model),
                        "Ask whoever made the card for one that fits the model."));
        if (!checks.getLast().holds()) {
            return;
        }
        boolean several = card.input() instanceof ImageInput picture && picture.frames() > 1;
        checks.add(
                new Check(
                        several
                                ? "It looks at several frames at once and is tried on a clip"
                                : "One run in a worker gave a number for all that was asked",
                        trial.of(model).stream().toList(),
                        "Compare the card's input with how the model was made."));
    }

    private boolean taken(DetectorCard card) throws EnvironmentException {
        return new BundledDetectors().named(card.name()).isPresent()
                || installed
                        .named(card.name())
                        .filter(other -> !other.card().cardSha256().equals(card.cardSha256()))
                        .isPresent();
    }
}
