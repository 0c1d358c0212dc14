package dev.assay.model.evidence.bag;

import dev.assay.model.durable.DiskFault;
import dev.assay.model.fault.EnvironmentException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.util.List;
import java.util.Optional;

/** Reads tag files whole, bounded, in the encoding the bag declares. */
record TagText(BagTree tree, Charset encoding, Findings findings) {
    /** No tag file is longer. */
    static final int LONGEST = 256 << 20;

    /** Its lines, whatever their ends; empty where it cannot be read as text. */
    Optional<List<String>> lines(String file) throws EnvironmentException {
        Optional<byte[]> content = bytes(tree, file, LONGEST);
        if (content.isEmpty()) {
            findings.invalid("too-long", file, "A tag file is longer than is read.");
            return Optional.empty();
        }
        try {
            String text = encoding.newDecoder().decode(ByteBuffer.wrap(content.get())).toString();
            if (text.startsWith("\uFEFF")) {
                findings.invalid("byte-order-mark", file, "A tag file begins with a mark.");
                return Optional.empty();
            }
            return Optional.of(List.of(text.split("\r\n|\r|\n", -1)));
        } catch (CharacterCodingException e) {
            findings.invalid(
                    "encoding", file, "A tag file is not in the encoding that the bag declares.");
            return Optional.empty();
        }
    }

    /** The bytes of a file of the bag; empty where there are more than {@code longest}. */
    static Optional<byte[]> bytes(BagTree tree, String file, int longest)
            throws EnvironmentException {
        try (InputStream in = Files.newInputStream(tree.locate(file), LinkOption.NOFOLLOW_LINKS)) {
            byte[] content = in.readNBytes(longest + 1);
            return content.length > longest ? Optional.empty() : Optional.of(content);
        } catch (IOException e) {
            throw DiskFault.of(e);
        }
    }
}
