package dev.assay.model.detection.upstream;

import dev.assay.model.detection.upstream.Coverage.State;
import dev.assay.model.json.JsonValue;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What the documents of AWS services and of Hive say about themselves besides scores. */
final class ServiceState {
    private static final List<String> ERRORS =
            List.of("/__type", "/Error/Code", "/error/code", "/code", "/errorCode");

    private ServiceState() {}

    /** Why there is nothing to read; empty where there is. */
    static Optional<Coverage> fault(JsonValue root) {
        for (String place : ERRORS) {
            Optional<String> code = new Pointer(place).text(root);
            if (code.isPresent()) {
                return Optional.of(error(code.get()));
            }
        }
        Optional<String> job = new Pointer("/JobStatus").text(root);
        if (job.filter("FAILED"::equals).isPresent()) {
            return Optional.of(nothing(State.FAILED, "The service's job failed."));
        }
        Optional<String> hive = new Pointer("/status/0/status/code").text(root);
        if (hive.isPresent() && !hive.get().equals("0")) {
            return Optional.of(nothing(State.REFUSED, "The service did not accept the item."));
        }
        return Optional.empty();
    }

    private static Coverage error(String code) {
        String word = code.substring(code.indexOf('#') + 1).toLowerCase(Locale.ROOT);
        boolean busy =
                word.contains("throttl")
                        || word.contains("throughputexceeded")
                        || word.contains("toomanyrequests")
                        || word.contains("limitexceeded");
        return busy
                ? nothing(State.THROTTLED, "The service was asked too often and did not answer.")
                : nothing(State.REFUSED, "The service refused the item.");
    }

    private static Coverage nothing(State state, String words) {
        return new Coverage(state, words, 0, -1);
    }

    /**
     * @param last the latest time with an answer, in seconds; NaN without times
     * @param all how long the item is, in seconds
     */
    static Coverage of(JsonValue root, double last, double all) {
        double to = Double.isNaN(last) ? 0 : last;
        if (new Pointer("/JobStatus").text(root).filter("IN_PROGRESS"::equals).isPresent()) {
            return new Coverage(State.RUNNING, "The service has not finished.", 0, to);
        }
        if (new Pointer("/NextToken").text(root).filter(t -> !t.isEmpty()).isPresent()) {
            return new Coverage(
                    State.PARTIAL, "More pages of the answer exist and are not here.", 0, to);
        }
        Optional<Double> millis = new Pointer("/VideoMetadata/DurationMillis").number(root);
        if (millis.isPresent() && millis.get() / 1000 < all - 1) {
            return new Coverage(
                    State.PARTIAL,
                    "The service looked at a shorter item than this one.",
                    0,
                    millis.get() / 1000);
        }
        return new Coverage(State.COMPLETE, "The answer is whole.", 0, all);
    }
}
