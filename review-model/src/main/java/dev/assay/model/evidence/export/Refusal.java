package dev.assay.model.evidence.export;

import dev.assay.model.item.ItemId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Ends an export from within; becomes {@link ExportOutcome.Refused}, never an error. */
final class Refusal extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient @Nullable ItemId item;
    private final String sentence;
    private final String nextStep;

    Refusal(@Nullable ItemId item, String sentence, String nextStep) {
        super(sentence, null, false, false);
        this.item = item;
        this.sentence = sentence;
        this.nextStep = nextStep;
    }

    ExportOutcome outcome() {
        return new ExportOutcome.Refused(Optional.ofNullable(item), sentence, nextStep);
    }
}
