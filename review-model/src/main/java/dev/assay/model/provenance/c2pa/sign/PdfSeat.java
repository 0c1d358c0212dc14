package dev.assay.model.provenance.c2pa.sign;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.common.filespecification.PDEmbeddedFile;

/**
 * A PDF takes a store as an associated file of the document (specification A.4.1), added by an
 * update behind its end. Only for PDF of our own making: the file is read whole.
 */
final class PdfSeat {
    private static final String START = "%PDF-";
    private static final String NAME = "content_credential.c2pa";
    private static final COSName ASSOCIATED = COSName.getPDFName("AF");
    private static final COSName RELATION = COSName.getPDFName("AFRelationship");

    private PdfSeat() {}

    static Optional<Seat> in(byte[] file, int length) {
        byte[] start = START.getBytes(StandardCharsets.US_ASCII);
        if (file.length < start.length
                || !Arrays.equals(file, 0, start.length, start, 0, start.length)) {
            return Optional.empty();
        }
        byte[] random = new byte[length];
        new SecureRandom().nextBytes(random);
        try {
            byte[] whole = withFile(file, random);
            int at = find(whole, random, file.length);
            return at < 0
                    ? Optional.empty()
                    : Optional.of(
                            new Seat(
                                    Arrays.copyOf(whole, at),
                                    UnaryOperator.identity(),
                                    Arrays.copyOfRange(whole, at + length, whole.length)));
        } catch (IOException _) {
            return Optional.empty();
        }
    }

    private static byte[] withFile(byte[] file, byte[] content) throws IOException {
        try (PDDocument document = Loader.loadPDF(file)) {
            PDEmbeddedFile embedded =
                    new PDEmbeddedFile(document, new ByteArrayInputStream(content));
            embedded.setSubtype("application/c2pa");
            PDComplexFileSpecification named = new PDComplexFileSpecification();
            named.setFile(NAME);
            named.setFileUnicode(NAME);
            named.setEmbeddedFile(embedded);
            COSDictionary dictionary = named.getCOSObject();
            dictionary.setName(RELATION, "C2PA_Manifest");
            COSBase held = dictionary.getDictionaryObject(COSName.EF);
            held.setDirect(true);
            COSDictionary catalog = document.getDocumentCatalog().getCOSObject();
            COSArray associated = new COSArray();
            if (catalog.getDictionaryObject(ASSOCIATED) instanceof COSArray others) {
                associated.addAll(others);
            }
            associated.setDirect(true);
            associated.add(dictionary);
            catalog.setItem(ASSOCIATED, associated);
            catalog.setNeedToBeUpdated(true);
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            document.saveIncremental(out);
            return out.toByteArray();
        }
    }

    private static int find(byte[] whole, byte[] part, int from) {
        for (int at = from; at <= whole.length - part.length; at++) {
            if (whole[at] == part[0]
                    && Arrays.equals(whole, at, at + part.length, part, 0, part.length)) {
                return at;
            }
        }
        return -1;
    }
}
