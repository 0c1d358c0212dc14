package dev.assay.viewer.graph;

import dev.assay.icons.Icon;
import java.util.Locale;

/** What is known of one fact about an origin: seven states, each a shape, an icon and a word. */
public enum ProvenanceState {
    /** Somebody said it; nothing proves it. Dashed, round. */
    DECLARED("Declared", Icon.QUOTE),
    /** A signature holds; no list was consulted. Plain. */
    SIGNED("Signed", Icon.PEN),
    /** A signature holds and its signer is on a list. Double frame. */
    SIGNED_TRUSTED("Signed, trusted", Icon.SHIELD_CHECK),
    /** A signature holds; its signer is on no list. Unknown is not invalid. Cut corners. */
    SIGNED_UNKNOWN("Signed, unknown", Icon.USER_UNKNOWN),
    /** The bytes are not those that were signed. Torn edge. */
    BROKEN("Broken", Icon.LINK_BROKEN),
    /** Not there. Dotted pill. */
    ABSENT("Absent", Icon.SLASH_CIRCLE),
    /** There, and cannot be checked here. Hatched. */
    NOT_CHECKABLE("Not checkable", Icon.QUESTION);

    private final String word;
    private final Icon icon;

    ProvenanceState(String word, Icon icon) {
        this.word = word;
        this.icon = icon;
    }

    public String word() {
        return word;
    }

    public Icon icon() {
        return icon;
    }

    /** Style class of everything drawn for this state, such as {@code provenance-broken}. */
    public String styleClass() {
        return "provenance-" + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
