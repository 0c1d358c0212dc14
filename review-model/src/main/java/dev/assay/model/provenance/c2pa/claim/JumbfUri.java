package dev.assay.model.provenance.c2pa.claim;

import org.jspecify.annotations.Nullable;

/**
 * A reference inside a store: {@code self#jumbf=/c2pa/LABEL/BOX/NAME}, or from the manifest it is
 * written in {@code self#jumbf=BOX/NAME}.
 *
 * @param manifest label of the manifest, null where the reference is relative
 * @param box the box inside the manifest, such as {@code c2pa.assertions}; empty for the manifest
 * @param name the part inside the box; empty for the box
 */
public record JumbfUri(@Nullable String manifest, String box, String name) {
    private static final String SCHEME = "self#jumbf=";
    private static final String ROOT = "/c2pa/";

    /** Reads a reference; what is no reference gives empty parts. */
    public static JumbfUri of(String uri) {
        String path = uri.startsWith(SCHEME) ? uri.substring(SCHEME.length()) : uri;
        String manifest = null;
        if (path.startsWith(ROOT) || path.startsWith(ROOT.substring(1))) {
            path = path.substring(path.indexOf("c2pa/") + 5);
            int slash = path.indexOf('/');
            manifest = slash < 0 ? path : path.substring(0, slash);
            path = slash < 0 ? "" : path.substring(slash + 1);
        } else if (path.startsWith("/")) {
            path = path.substring(1);
        }
        int slash = path.indexOf('/');
        return slash < 0
                ? new JumbfUri(manifest, path, "")
                : new JumbfUri(manifest, path.substring(0, slash), path.substring(slash + 1));
    }

    /** Whether it leads into the manifest of this label. */
    public boolean isIn(String label) {
        return manifest == null || manifest.equals(label);
    }

    public static String manifest(String label) {
        return SCHEME + ROOT + label;
    }

    public static String assertion(String label, String name) {
        return manifest(label) + "/c2pa.assertions/" + name;
    }

    public static String signature(String label) {
        return manifest(label) + "/c2pa.signature";
    }

    /** The reference with the label of the manifest it was written in. */
    public static String absolute(String uri, String label) {
        JumbfUri parts = of(uri);
        if (parts.manifest() != null || !uri.startsWith(SCHEME)) {
            return uri;
        }
        return manifest(label) + "/" + uri.substring(SCHEME.length());
    }
}
