package dev.assay.model.provenance.c2pa.binding;

import dev.assay.model.provenance.ByteMap;
import dev.assay.model.provenance.ByteRange;
import dev.assay.model.provenance.c2pa.finding.Code;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How the comparison came out.
 *
 * @param code match or why not
 * @param note a further code worth telling, or null
 * @param expected hex of the signed hash, where one was compared
 * @param found hex of the hash of the bytes
 */
public record BindingOutcome(
        Code code,
        String sentence,
        @Nullable Code note,
        @Nullable ByteRange range,
        @Nullable String expected,
        @Nullable String found,
        ByteMap map) {

    static BindingOutcome fails(Code code, String sentence, long length) {
        return new BindingOutcome(
                code, sentence, null, null, null, null, new ByteMap(length, List.of()));
    }
}
