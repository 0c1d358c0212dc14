package dev.assay.viewer.theme;

import java.util.Locale;

/** A colour by meaning. Components know tokens, themes know colours (look.md section 3). */
public enum Token {
    /** Ground. */
    BG0,
    /** Panel. */
    BG1,
    /** Field. */
    BG2,
    /** Selected. */
    BG3,
    /** Divider; decoration only. */
    LINE,
    /** Border of what can be acted on, and hatch. */
    CTL,
    /** Text. */
    T1,
    /** Second text. */
    T2,
    /** Labels. */
    T3,
    /** Accent and focus: what can be acted on or is selected. */
    AC,
    /** Text on the accent. */
    ONAC,
    /** Accent ground. */
    ACBG,
    /** Proven, done. */
    OK,
    OKBG,
    /** Over a threshold, or running out. */
    WARN,
    WARNBG,
    /** Broken, failed. */
    BAD,
    BADBG,
    /** Severity Low. */
    S1,
    /** Severity Moderate. */
    S2,
    /** Severity High. */
    S3,
    /** Severity Critical. */
    S4,
    /** Area over a threshold. */
    FILL;

    /** The looked-up colour of the style sheets, such as {@code -as-bg0}. */
    public String cssName() {
        return "-as-" + name().toLowerCase(Locale.ROOT);
    }
}
