package dev.assay.app.ui.tour;

/** The tour could not go on, or saw something it must not see. */
public final class TourException extends Exception {
    private static final long serialVersionUID = 1L;

    TourException(String sentence) {
        super(sentence);
    }

    TourException(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
