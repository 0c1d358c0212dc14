package dev.assay.model.review;

/** Why an act is not done, before it becomes an outcome of that act. */
record Refusal(String sentence, String nextStep) {
    static final Refusal UNKNOWN =
            new Refusal(
                    "This workspace does not know the item.",
                    "List the source first, or check the id.");
    static final Refusal BLOCKED =
            new Refusal(
                    "The item is closed as suspected CSAM; only a named specialist goes on.",
                    "Leave it; the specialist has it in the queue.");
    static final Refusal AUDITOR =
            new Refusal(
                    "An auditor reads and does not act.",
                    "Act in a role that reviews, if you have one.");

    DecideOutcome decide() {
        return new DecideOutcome.Refused(sentence, nextStep);
    }

    ActOutcome act() {
        return new ActOutcome.Refused(sentence, nextStep);
    }

    ClaimOutcome claim() {
        return new ClaimOutcome.Refused(sentence, nextStep);
    }
}
