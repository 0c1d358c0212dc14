package dev.assay.viewer.inspection;

import java.util.List;
import java.util.Locale;

/** Kinds of content that can be told by their first bytes. */
public enum ContentType {
    EMPTY("application/x-empty"),
    JPEG("image/jpeg", "jpg", "jpeg", "jpe", "jfif"),
    PNG("image/png", "png", "apng"),
    GIF("image/gif", "gif"),
    WEBP("image/webp", "webp"),
    BMP("image/bmp", "bmp", "dib"),
    TIFF("image/tiff", "tif", "tiff", "dng"),
    HEIC("image/heic", "heic", "heif", "hif"),
    AVIF("image/avif", "avif"),
    JPEG_XL("image/jxl", "jxl"),
    MP4("video/mp4", "mp4", "m4v", "3gp", "3g2", "mov"),
    M4A("audio/mp4", "m4a", "m4b", "mp4"),
    QUICKTIME("video/quicktime", "mov", "qt"),
    MATROSKA("video/x-matroska", "mkv", "mka"),
    WEBM("video/webm", "webm"),
    AVI("video/x-msvideo", "avi"),
    MPEG_TS("video/mp2t", "ts", "mts", "m2ts"),
    MPEG_PS("video/mpeg", "mpg", "mpeg", "vob"),
    FLV("video/x-flv", "flv"),
    OGG("application/ogg", "ogg", "oga", "ogv", "opus"),
    FLAC("audio/flac", "flac"),
    MP3("audio/mpeg", "mp3"),
    WAV("audio/wav", "wav"),
    PDF("application/pdf", "pdf"),
    ZIP("application/zip", "zip"),
    HTML("text/html", "html", "htm", "svg", "xml"),
    TEXT("text/plain", "txt", "md", "csv", "json"),
    UNKNOWN("application/octet-stream");

    private final String mime;

    @SuppressWarnings("ImmutableEnumChecker") // made by List.of
    private final List<String> extensions;

    ContentType(String mime, String... extensions) {
        this.mime = mime;
        this.extensions = List.of(extensions);
    }

    public String mime() {
        return mime;
    }

    /** Whether a name may end this way; a name without an ending claims nothing. */
    public boolean fitsExtension(String extension) {
        return extension.isEmpty() || extensions.contains(extension.toLowerCase(Locale.ROOT));
    }

    /** Whether a declared media type may stand for this content. */
    public boolean fitsMime(String declared) {
        String bare = declared.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
        return bare.isEmpty()
                || bare.equals("application/octet-stream")
                || bare.equals(mime)
                || (this == MP4 && (bare.equals("video/quicktime") || bare.equals("audio/mp4")))
                || (this == WEBM && bare.equals("audio/webm"))
                || (this == OGG && (bare.equals("audio/ogg") || bare.equals("video/ogg")))
                || (this == HEIC && bare.equals("image/heif"))
                || (this == WAV && bare.equals("audio/x-wav"))
                || (this == PNG && bare.equals("image/apng"));
    }
}
