package dev.assay.model.evidence.bag;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * {@code bagit.txt}: which version of the format, and how its other tag files are encoded.
 *
 * @param version as written
 * @param encoding of all tag files but this one
 */
record Declaration(String version, Charset encoding) {
    static final String FILE = "bagit.txt";
    static final int LONGEST = 4096;

    private static final Set<String> VERSIONS =
            Set.of("0.93", "0.94", "0.95", "0.96", "0.97", "1.0");
    private static final Pattern FORM =
            Pattern.compile(
                    "BagIt-Version: ([0-9]+\\.[0-9]+)\\R"
                            + "Tag-File-Character-Encoding: ([!-~]{1,64})(\\R)?");

    /** Reads the two lines; what is wrong with them goes to {@code findings}. */
    static Optional<Declaration> parse(byte[] content, Findings findings) {
        String text;
        try {
            text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(content)).toString();
        } catch (CharacterCodingException e) {
            findings.invalid("declaration", FILE, "The declaration is not UTF-8.");
            return Optional.empty();
        }
        if (text.startsWith("\uFEFF")) {
            findings.invalid("declaration", FILE, "The declaration begins with a byte order mark.");
            return Optional.empty();
        }
        Matcher lines = FORM.matcher(text);
        if (!lines.matches()) {
            findings.invalid(
                    "declaration",
                    FILE,
                    "The declaration is not exactly the line of the version and the line of the"
                            + " encoding.");
            return Optional.empty();
        }
        String version = String.valueOf(lines.group(1));
        if (!VERSIONS.contains(version)) {
            findings.invalid("version", FILE, "This version of the format is not known.");
            return Optional.empty();
        }
        try {
            Charset encoding = Charset.forName(String.valueOf(lines.group(2)));
            return Optional.of(new Declaration(version, encoding));
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            findings.invalid("encoding", FILE, "The encoding of the tag files is not known.");
            return Optional.empty();
        }
    }

    /** RFC 8493 itself, not one of the drafts before it. */
    boolean isFinal() {
        return version.equals("1.0");
    }

    /** The file of descriptions: its name changed with version 0.96. */
    String infoFile() {
        return version.compareTo("0.96") < 0 ? "package-info.txt" : "bag-info.txt";
    }
}
