package dev.assay.model.audit.verify;

import dev.assay.model.json.Jcs;
import dev.assay.model.json.JsonLimits;
import dev.assay.model.json.JsonObject;
import dev.assay.model.json.JsonOutcome;
import dev.assay.model.json.JsonParser;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * The rules of Assay entries: canonical form, link, number, time. They apply once one entry has the
 * members that all Assay entries have; a log without any such entry is foreign. The first fault is
 * kept, because the sums of the log are judged before it.
 */
final class EntryRules {
    private static final String TIME = "\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}Z";

    private final String origin;
    private long index;
    private byte[] lastLeaf = new byte[0];
    private @Nullable Instant last;
    private boolean assay;
    private @Nullable Objection fault;

    EntryRules(String origin) {
        this.origin = origin;
    }

    boolean assay() {
        return assay;
    }

    /** Objects with the first fault, if this is a log of Assay entries. */
    void judge() throws Objection {
        if (assay && fault != null) {
            throw fault;
        }
    }

    void entry(byte[] entry, byte[] leaf) {
        try {
            check(entry);
        } catch (Objection objection) {
            fault = fault == null ? objection : fault;
        }
        lastLeaf = leaf;
        index++;
    }

    private void check(byte[] entry) throws Objection {
        JsonOutcome outcome = JsonParser.parse(entry, JsonLimits.bytes(LogFolder.ENTRY));
        if (!(outcome instanceof JsonOutcome.Parsed(JsonObject form))) {
            throw objection(FaultClass.CANONICAL, "is not strict JSON");
        }
        assay |= isAssay(form);
        if (!Arrays.equals(Jcs.canonical(form), entry)) {
            throw objection(FaultClass.CANONICAL, "is not in canonical form");
        }
        if (form.text("origin").map(named -> !named.equals(origin)).orElse(false)) {
            throw objection(FaultClass.ORIGIN, "belongs to another log");
        }
        String link = lastLeaf.length == 0 ? "" : Base64.getEncoder().encodeToString(lastLeaf);
        if (!form.text("prev").equals(Optional.of(link))) {
            throw objection(FaultClass.CHAIN, "does not link to the entry before");
        }
        if (!form.whole("seq").equals(OptionalLong.of(index))) {
            throw objection(FaultClass.SEQUENCE, "does not have its number");
        }
        checkTime(form);
    }

    private static boolean isAssay(JsonObject form) {
        return form.whole("seq").isPresent()
                && form.text("prev").isPresent()
                && form.text("ts").isPresent()
                && form.text("type").isPresent();
    }

    private void checkTime(JsonObject form) throws Objection {
        Instant time =
                form.text("ts")
                        .flatMap(EntryRules::time)
                        .orElseThrow(() -> objection(FaultClass.TIME, "has a malformed time"));
        Instant before = last;
        last = time;
        if (before == null || !time.isBefore(before)) {
            return;
        }
        Optional<JsonObject> data = form.object("data");
        boolean says =
                form.text("type").equals(Optional.of("clock.adjusted"))
                        && data.flatMap(d -> d.text("old"))
                                .flatMap(EntryRules::time)
                                .equals(Optional.of(before))
                        && data.flatMap(d -> d.text("new"))
                                .flatMap(EntryRules::time)
                                .equals(Optional.of(time));
        if (!says) {
            throw objection(FaultClass.TIME, "goes back in time without saying so");
        }
    }

    private static Optional<Instant> time(String text) {
        if (!text.matches(TIME)) {
            return Optional.empty();
        }
        try {
            return Optional.of(Instant.parse(text));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private Objection objection(FaultClass faultClass, String what) {
        return new Objection(faultClass, "Entry " + index + " " + what + ".");
    }
}
