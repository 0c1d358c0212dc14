package dev.assay.model.detection;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Everything that must be said of a model before it may run (contracts section 4). Nothing is
 * guessed: not from the file's name, not from its shapes. Made by {@link DetectorCards} only from a
 * card file that states all of it.
 *
 * @param name lower case with dashes, unique among installed detectors
 * @param title as shown on screen
 * @param note a line below the title, such as {@code "residual, 5 frames"}
 * @param modelFile file name of the model, relative to the card
 * @param modelSha256 64 lower-case hexadecimal digits
 * @param map null where the model has no maps
 * @param faces how faces are read; exactly where the card is of a face finder
 * @param temporalBaseline whether runs subtract each cell's own level over the clip by default
 * @param evidence null where the model says nothing of whether it can speak
 * @param canShow what a high value can mean, one sentence each
 * @param fooledBy what makes it wrong, one sentence each
 * @param cardSha256 digest of the card file as read
 */
public record DetectorCard(
        String name,
        String title,
        String note,
        String version,
        DetectorKind kind,
        String modelFile,
        String modelSha256,
        ModelInput input,
        ScoreRule score,
        @Nullable MapRule map,
        @Nullable FaceRule faces,
        Scale scale,
        boolean temporalBaseline,
        @Nullable Evidence evidence,
        AppliesTo appliesTo,
        String paper,
        List<String> canShow,
        List<String> fooledBy,
        List<ErrorRate> errorRates,
        String licence,
        String cardSha256) {
    public DetectorCard {
        canShow = List.copyOf(canShow);
        fooledBy = List.copyOf(fooledBy);
        errorRates = List.copyOf(errorRates);
    }
}
