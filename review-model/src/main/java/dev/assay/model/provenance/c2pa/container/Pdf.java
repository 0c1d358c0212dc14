package dev.assay.model.provenance.c2pa.container;

import dev.assay.model.fault.EnvironmentException;
import dev.assay.model.provenance.ByteRange;
import dev.assay.model.provenance.c2pa.source.MalformedException;
import dev.assay.model.provenance.c2pa.source.SourceReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * PDF: the store is an embedded file of relationship {@code C2PA_Manifest} (A.4.1), reached from
 * the cross-reference tables alone, plain or as streams, through every update; a damaged table is
 * not repaired. The last update's store counts. Filtered and encrypted stores are not read.
 */
final class Pdf implements Format {
    private static final byte[] START = "%PDF-".getBytes(StandardCharsets.US_ASCII);
    private static final int MOST = 64 << 20;
    private static final Pattern RELATION = Pattern.compile("/AFRelationship\\s*/C2PA_Manifest\\b");
    private static final Pattern FILES =
            Pattern.compile("/EF\\s*(?:<<([^>]*)>>|(\\d{1,8})\\s+\\d+\\s+R)");
    private static final Pattern FILE = Pattern.compile("/(?:F|UF)\\s+(\\d{1,8})\\s");
    private static final Pattern LENGTH = Pattern.compile("/Length\\s+(\\d{1,10})(\\s+\\d+\\s+R)?");
    private static final Pattern STREAM = Pattern.compile("\\bstream\\r?\\n");

    @Override
    public boolean matches(SourceReader file) throws EnvironmentException {
        return file.matches(0, START);
    }

    @Override
    public Container read(SourceReader file) throws MalformedException, EnvironmentException {
        byte[] all = file.bytes(new ByteRange(0, file.length()), MOST);
        PdfObjects objects = PdfObjects.of(new String(all, StandardCharsets.ISO_8859_1));
        if (objects.isEmpty()) {
            return Container.noted(
                    "PDF",
                    "The table of the PDF's objects leads nowhere: what it embeds is not found.");
        }
        for (int number : objects.numbers()) {
            String object = objects.object(number);
            Matcher named = FILE.matcher(files(objects, object));
            if (RELATION.matcher(object).find() && named.find()) {
                Store store = store(all, objects, Integer.parseInt(named.group(1)));
                return Container.plain("PDF", store, null);
            }
        }
        return Container.plain("PDF", null, null);
    }

    /** The dictionary of embedded files, inside the object or one of its own. */
    private static String files(PdfObjects objects, String object) {
        Matcher files = FILES.matcher(object);
        if (!files.find()) {
            return "";
        }
        return files.group(1) != null
                ? files.group(1)
                : objects.object(Integer.parseInt(files.group(2)));
    }

    private static @Nullable Store store(byte[] all, PdfObjects objects, int number)
            throws MalformedException {
        String text = objects.object(number);
        Matcher stream = STREAM.matcher(text);
        Matcher length = LENGTH.matcher(text);
        if (!stream.find()
                || !length.find()
                || text.substring(0, stream.start()).contains("/Filter")) {
            throw new MalformedException("The manifest store of the PDF cannot be read.");
        }
        long count = Long.parseLong(length.group(1));
        if (length.group(2) != null) {
            count = objects.number((int) count);
        }
        long from = objects.offset(number) + (long) stream.end();
        if (count < 0 || count > Store.MOST || from + count > all.length) {
            throw new MalformedException("The manifest store of the PDF is cut off.");
        }
        byte[] bytes = java.util.Arrays.copyOfRange(all, (int) from, (int) (from + count));
        ByteRange place = new ByteRange(from, count);
        return new Store(bytes, List.of(place), List.of(new Store.Piece(0, place)));
    }
}
