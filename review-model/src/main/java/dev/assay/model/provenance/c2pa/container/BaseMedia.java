package dev.assay.model.provenance.c2pa.container;

import dev.assay.model.fault.EnvironmentException;
import dev.assay.model.provenance.c2pa.bmff.BoxWalker;
import dev.assay.model.provenance.c2pa.bmff.MediaBox;
import dev.assay.model.provenance.c2pa.source.MalformedException;
import dev.assay.model.provenance.c2pa.source.SourceReader;
import java.util.List;
import java.util.Set;

/** MP4, MOV, M4A, HEIC, AVIF: the store lies in a top-level {@code uuid} box (A.5). */
final class BaseMedia implements Format {
    private static final String XMP = "be7acfcb97a942e89c71999491e3afac";
    private static final Set<String> FIRST =
            Set.of("ftyp", "styp", "moov", "moof", "mdat", "sidx", "free", "skip", "wide", "uuid");
    private static final int XMP_MOST = 1 << 20;

    @Override
    public boolean matches(SourceReader file) throws MalformedException, EnvironmentException {
        return file.has(0, 8) && FIRST.contains(file.code(4));
    }

    @Override
    public Container read(SourceReader file) throws MalformedException, EnvironmentException {
        List<MediaBox> boxes = new BoxWalker(file).walk();
        BaseMediaStore store = new BaseMediaStore(file);
        String remote = null;
        for (MediaBox box : boxes) {
            if (box.uuid().equals(MediaBox.C2PA)) {
                store.take(box);
            } else if (box.uuid().equals(XMP) && box.payload().length() < XMP_MOST) {
                remote = RemoteReference.in(file.bytes(box.payload(), XMP_MOST));
            }
        }
        return Container.boxed(kind(file), store.found(), remote, boxes);
    }

    private static String kind(SourceReader file) throws MalformedException, EnvironmentException {
        if (!file.code(4).equals("ftyp") || !file.has(8, 4)) {
            return "MP4 segment";
        }
        return switch (file.code(8)) {
            case "avif", "avis" -> "AVIF";
            case "heic", "heix", "hevc", "hevx", "mif1", "msf1" -> "HEIC";
            case "qt  " -> "MOV";
            case "M4A " -> "M4A";
            default -> "MP4";
        };
    }
}
