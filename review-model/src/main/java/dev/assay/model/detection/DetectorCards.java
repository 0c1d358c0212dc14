package dev.assay.model.detection;

/** Reads detector cards: strict, bounded, nothing guessed. */
public final class DetectorCards {
    private DetectorCards() {}
}
