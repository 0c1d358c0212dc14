package dev.assay.model.provenance.c2pa.container;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.model.fault.EnvironmentException;
import dev.assay.model.provenance.c2pa.source.ArraySource;
import dev.assay.model.provenance.c2pa.source.MalformedException;
import dev.assay.model.provenance.c2pa.source.SourceReader;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.DeflaterOutputStream;
import org.junit.jupiter.api.Test;

/** PDFs whose tables and objects lie in streams, with an update behind. */
class PdfTest {
    private final ByteArrayOutputStream file = new ByteArrayOutputStream();
    private final List<int[]> entries = new ArrayList<>();

    @Test
    void aStoreIsFoundThroughObjectStreamsAndDeflatedTables()
            throws MalformedException, EnvironmentException, java.io.IOException {
        begin("first");
        table(-1);

        assertThat(store()).isEqualTo("first");
    }

    @Test
    void whatTheLastUpdateSaysCounts()
            throws MalformedException, EnvironmentException, java.io.IOException {
        begin("first");
        int before = table(-1);
        entries.clear();
        stream(2, "second");
        table(before);

        assertThat(store()).isEqualTo("second");
    }

    @Test
    void theEmbeddedFilesMayBeAnObjectOfTheirOwn()
            throws MalformedException, EnvironmentException, java.io.IOException {
        write("%PDF-1.7\n");
        stream(2, "first");
        plain(5, "<< /F 2 0 R >>");
        plain(1, "<< /AFRelationship /C2PA_Manifest /EF 5 0 R >>");
        table(-1);

        assertThat(store()).isEqualTo("first");
    }

    @Test
    void tablesThatLeadRoundACircleEnd() throws EnvironmentException, java.io.IOException {
        begin("first");
        table(file.size());

        assertThat(PdfTables.of(file.toString(StandardCharsets.ISO_8859_1)).offsets()).isNotEmpty();
    }

    private void begin(String content) {
        write("%PDF-1.7\n");
        stream(2, content);
        String spec = "<< /Type /Filespec /AFRelationship /C2PA_Manifest /EF << /F 2 0 R >> >>";
        String head = "9 0 1 5 ";
        entries.add(new int[] {3, 1, file.size(), 0});
        write(
                "3 0 obj\n<< /Type /ObjStm /N 2 /First "
                        + head.length()
                        + " /Length "
                        + (head.length() + 5 + spec.length())
                        + " >>\nstream\n"
                        + head
                        + "null "
                        + spec
                        + "\nendstream\nendobj\n");
        entries.add(new int[] {1, 2, 3, 1});
    }

    private void plain(int number, String object) {
        entries.add(new int[] {number, 1, file.size(), 0});
        write(number + " 0 obj\n" + object + "\nendobj\n");
    }

    private void stream(int number, String content) {
        entries.add(new int[] {number, 1, file.size(), 0});
        write(
                number
                        + " 0 obj\n<< /Type /EmbeddedFile /Length "
                        + content.length()
                        + " >>\nstream\n"
                        + content
                        + "\nendstream\nendobj\n");
    }

    /** A cross-reference stream, deflated, each row as the difference to the one above. */
    private int table(int previous) throws java.io.IOException {
        int at = file.size();
        StringBuilder index = new StringBuilder();
        ByteArrayOutputStream rows = new ByteArrayOutputStream();
        byte[] above = new byte[6];
        for (int[] entry : entries) {
            index.append(entry[0]).append(" 1 ");
            byte[] row = {
                (byte) entry[1],
                (byte) (entry[2] >> 24),
                (byte) (entry[2] >> 16),
                (byte) (entry[2] >> 8),
                (byte) entry[2],
                (byte) entry[3]
            };
            rows.write(2);
            for (int i = 0; i < row.length; i++) {
                rows.write(row[i] - above[i]);
            }
            above = row;
        }
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (DeflaterOutputStream deflater = new DeflaterOutputStream(packed)) {
            deflater.write(rows.toByteArray());
        }
        write(
                "4 0 obj\n<< /Type /XRef /W [1 4 1] /Index ["
                        + index
                        + "] /Size 10 /Filter /FlateDecode /DecodeParms << /Predictor 12 /Columns 6"
                        + " >> /Length "
                        + packed.size()
                        + (previous < 0 ? "" : " /Prev " + previous)
                        + " >>\nstream\n");
        file.writeBytes(packed.toByteArray());
        write("\nendstream\nendobj\nstartxref\n" + at + "\n%%EOF\n");
        return at;
    }

    private void write(String text) {
        file.writeBytes(text.getBytes(StandardCharsets.ISO_8859_1));
    }

    private String store() throws MalformedException, EnvironmentException {
        Store store =
                new Formats().read(new SourceReader(new ArraySource(file.toByteArray()))).store();
        return store == null ? "none" : new String(store.bytes(), StandardCharsets.ISO_8859_1);
    }
}
