package dev.assay.model.provenance.c2pa.container;

import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The address of a store elsewhere, as XMP gives it ({@code dcterms:provenance}, specification
 * 11.5). Found by its text: hostile XMP meets no XML parser. Never followed.
 */
final class RemoteReference {
    private static final int MOST = 4096;
    private static final Pattern ATTRIBUTE =
            Pattern.compile(
                    "dcterms:provenance\\s*=\\s*(?:\"([^\"<]{1,4096})\"|'([^'<]{1,4096})')");
    private static final Pattern ELEMENT =
            Pattern.compile("<dcterms:provenance>([^<]{1,4096})</dcterms:provenance>");

    private RemoteReference() {}

    /** The reference in an XMP packet, or null. */
    static @Nullable String in(byte[] xmp) {
        String text = new String(xmp, StandardCharsets.UTF_8);
        if (!text.contains("dcterms:provenance")) {
            return null;
        }
        Matcher attribute = ATTRIBUTE.matcher(text);
        if (attribute.find()) {
            return cut(attribute.group(1) == null ? attribute.group(2) : attribute.group(1));
        }
        Matcher element = ELEMENT.matcher(text);
        return element.find() ? cut(element.group(1)) : null;
    }

    private static @Nullable String cut(@Nullable String reference) {
        if (reference == null) {
            return null;
        }
        String plain = reference.replace("&amp;", "&").strip();
        if (!plain.startsWith("http://") && !plain.startsWith("https://")) {
            return null;
        }
        return plain.length() > MOST ? plain.substring(0, MOST) : plain;
    }
}
