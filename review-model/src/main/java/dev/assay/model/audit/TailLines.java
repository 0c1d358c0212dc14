package dev.assay.model.audit;

import dev.assay.model.durable.DurableFile;
import dev.assay.model.fault.EnvironmentException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The complete lines of a tail as found.
 *
 * @param length of the file without the zero bytes that reserve space, complete lines or not
 */
record TailLines(List<byte[]> entries, long length) {
    /** Two batches of the greatest entries and a torn one. */
    private static final long GREATEST = 3 * Bundle.GREATEST;

    static TailLines read(Path log, long base) throws EnvironmentException {
        byte[] content = DurableFile.read(TailFile.path(log, base), GREATEST);
        int end = content.length;
        while (end > 0 && content[end - 1] == 0) {
            end--;
        }
        List<byte[]> entries = new ArrayList<>();
        int start = 0;
        for (int at = 0; at < end; at++) {
            if (content[at] == '\n') {
                entries.add(Arrays.copyOfRange(content, start, at));
                start = at + 1;
            }
        }
        return new TailLines(entries, end);
    }

    /** How many bytes the first {@code count} lines take. */
    long lengthOf(int count) {
        return entries.subList(0, count).stream().mapToLong(entry -> entry.length + 1L).sum();
    }
}
