package dev.assay.app.cli;

import dev.assay.model.item.ItemId;
import dev.assay.model.review.ActOutcome;
import java.util.LinkedHashMap;
import java.util.Map;

/** What a command says of one act on an item. */
record ActAnswer(Output output, ItemId item) {
    ExitCode say(ActOutcome outcome, String word, String plain) {
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("item", item.value());
        return switch (outcome) {
            case ActOutcome.Recorded(long index, long size) -> {
                answer.put("outcome", word);
                answer.put("entryIndex", index);
                answer.put("logSize", size);
                output.answer(answer, plain + " Recorded as entry " + index + ".");
                yield ExitCode.DONE;
            }
            case ActOutcome.Refused(String sentence, String nextStep) -> {
                answer.put("outcome", "refused");
                answer.put("sentence", sentence);
                answer.put("nextStep", nextStep);
                output.answer(answer, sentence + " " + nextStep);
                yield ExitCode.FINDING;
            }
        };
    }
}
