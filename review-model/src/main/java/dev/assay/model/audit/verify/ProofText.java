package dev.assay.model.audit.verify;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** A file of a head line, hashes, a blank line and a checkpoint, taken apart. */
final class ProofText {
    private final List<String> head;
    private final List<byte[]> hashes;
    private final byte[] checkpoint;

    private ProofText(List<String> head, List<byte[]> hashes, byte[] checkpoint) {
        this.head = head;
        this.hashes = hashes;
        this.checkpoint = checkpoint;
    }

    /**
     * @param heads how many lines come before the hashes, not counting {@code extra} lines
     */
    static ProofText parse(byte[] file, int heads, FaultClass blamed) throws Objection {
        String text = new String(file, StandardCharsets.UTF_8);
        int blank = text.indexOf("\n\n");
        if (blank < 0) {
            throw new Objection(blamed, "A proof file has no checkpoint.");
        }
        List<String> head = new ArrayList<>();
        List<byte[]> hashes = new ArrayList<>();
        for (String line : text.substring(0, blank).split("\n", -1)) {
            if (line.startsWith("extra ") && head.size() == 1) {
                continue;
            }
            if (head.size() < heads) {
                head.add(line);
            } else if (hashes.size() < 64) {
                hashes.add(LogState.hash(line, blamed));
            } else {
                throw new Objection(blamed, "A proof has more hashes than any log.");
            }
        }
        if (head.size() < heads) {
            throw new Objection(blamed, "A proof file is cut off.");
        }
        byte[] rest = text.substring(blank + 2).getBytes(StandardCharsets.UTF_8);
        return new ProofText(head, hashes, rest);
    }

    /** The number behind a word in a head line, such as {@code index 7}. */
    long number(int line, String word, FaultClass blamed) throws Objection {
        String text = head.get(line);
        if (!text.matches(word + " (0|[1-9][0-9]{0,17})")) {
            throw new Objection(blamed, "A proof file does not begin as it should.");
        }
        return Long.parseLong(text.substring(word.length() + 1));
    }

    String head(int line) {
        return head.get(line);
    }

    List<byte[]> hashes() {
        return hashes;
    }

    byte[] checkpoint() {
        return checkpoint;
    }
}
