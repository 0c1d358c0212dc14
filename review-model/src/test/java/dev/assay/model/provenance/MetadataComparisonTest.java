package dev.assay.model.provenance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.model.provenance.Explanation.SignedValue;
import dev.assay.model.provenance.MetadataComparison.Embedded;
import dev.assay.model.provenance.MetadataComparison.Standing;
import java.util.List;
import org.junit.jupiter.api.Test;

class MetadataComparisonTest {
    @Test
    void notationIsNoConflict() {
        assertThat(standing("exif:DateTimeOriginal", "2026-01-02T03:04:05Z", time("03:04:05")))
                .isEqualTo(Standing.SAME);
        assertThat(standing("tiff:Make", "Some Maker", new Embedded("IFD0", "Make", "SOME MAKER")))
                .isEqualTo(Standing.SAME);
    }

    @Test
    void anotherTimeOrMakerIsAConflict() {
        assertThat(standing("exif:DateTimeOriginal", "2026-01-02T03:04:05Z", time("09:04:05")))
                .isEqualTo(Standing.DIFFERENT);
        assertThat(standing("tiff:Make", "Some Maker", new Embedded("IFD0", "Make", "Other")))
                .isEqualTo(Standing.DIFFERENT);
    }

    @Test
    void whatIsMeasuredInAnotherFormIsNotCalledAConflict() {
        assertThat(
                        standing(
                                "exif:GPSLatitude",
                                "39,21.102N",
                                new Embedded("GPS", "GPS Latitude", "39\u00b0 21' 6.12\"")))
                .isEqualTo(Standing.NOT_COMPARABLE);
    }

    @Test
    void whatTheFileDoesNotHoldIsSaid() {
        assertThat(standing("dc:title", "A title", new Embedded("IFD0", "Make", "Other")))
                .isEqualTo(Standing.SIGNED_ONLY);
    }

    private static Embedded time(String clock) {
        return new Embedded("Exif SubIFD", "Date/Time Original", "2026:01:02 " + clock);
    }

    private static Standing standing(String name, String value, Embedded embedded) {
        SignedValue signed = new SignedValue("m", "c2pa.metadata", name, value);
        return MetadataComparison.of(List.of(signed), List.of(embedded))
                .rows()
                .getFirst()
                .standing();
    }
}
