package dev.assay.viewer.wellbeing;

/**
 * How an item is looked at: blurred, grey, silent. A help for the person, never a protection.
 *
 * @param blurred picture blurred
 * @param grey picture without colour
 * @param muted no sound
 */
public record OverlayOptions(boolean blurred, boolean grey, boolean muted) {
    /** How every item opens. */
    public static final OverlayOptions OPENING = new OverlayOptions(true, true, true);

    /** As decoded. */
    public static final OverlayOptions LIFTED = new OverlayOptions(false, false, true);

    public OverlayOptions withBlurred(boolean now) {
        return new OverlayOptions(now, grey, muted);
    }

    public OverlayOptions withGrey(boolean now) {
        return new OverlayOptions(blurred, now, muted);
    }

    public OverlayOptions withMuted(boolean now) {
        return new OverlayOptions(blurred, grey, now);
    }

    /** Whether the picture is anything but the picture; what is seen so is recorded as filtered. */
    public boolean filtered() {
        return blurred || grey;
    }

    /** In words, such as "Blurred, grey, sound off". */
    public String words() {
        String picture =
                blurred ? grey ? "Blurred, grey" : "Blurred" : grey ? "Grey" : "As decoded";
        return muted ? picture + ", sound off" : picture + ", sound on";
    }
}
