package dev.assay.app.console;

import dev.assay.app.ui.queue.IntakeViewModel;
import dev.assay.model.fault.EnvironmentException;
import dev.assay.model.intake.Intake;
import dev.assay.model.intake.PullOutcome;
import dev.assay.model.item.ItemId;
import dev.assay.model.job.Progress;
import dev.assay.model.review.ItemDetail;
import dev.assay.model.review.ReviewDesk;
import java.util.Optional;

/** The quarantine as the queue sees it. Blocking; safe from several threads. */
final class DeskIntake implements IntakeViewModel.Quarantine {
    private final Intake intake;
    private final ReviewDesk desk;

    DeskIntake(Intake intake, ReviewDesk desk) {
        this.intake = intake;
        this.desk = desk;
    }

    @Override
    public int list(Progress progress) throws EnvironmentException {
        return intake.list(progress).items().size();
    }

    @Override
    public void pull(ItemId item, Progress progress) throws EnvironmentException {
        Optional<ItemDetail> known = desk.item(item);
        if (known.isEmpty()) {
            throw gone("This item is no longer listed.");
        }
        switch (intake.pull(known.get().item(), progress)) {
            case PullOutcome.Pulled _ -> {}
            case PullOutcome.Replaced _ ->
                    throw gone("The object was replaced since it was listed.");
            case PullOutcome.Missing _ -> throw gone("The listed version is no longer there.");
        }
    }

    private static EnvironmentException gone(String sentence) {
        return new EnvironmentException(
                "pull.gone", sentence, "Look again at the quarantine (F5).", false, null);
    }
}
