package dev.assay.model.provenance.c2pa.container;

import dev.assay.model.fault.EnvironmentException;
import dev.assay.model.provenance.ByteRange;
import dev.assay.model.provenance.c2pa.source.MalformedException;
import dev.assay.model.provenance.c2pa.source.SourceReader;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;

/**
 * SVG: the store is base64 text in {@code metadata/c2pa:manifest}. Found by its text: hostile XML
 * meets no XML parser.
 */
final class Svg implements Format {
    private static final int SNIFF = 4096;
    private static final int MOST = 48 << 20;
    private static final String OPEN = "<c2pa:manifest";
    private static final String CLOSE = "</c2pa:manifest>";

    @Override
    public boolean matches(SourceReader file) throws MalformedException, EnvironmentException {
        int length = (int) Math.min(SNIFF, file.length());
        String head = new String(file.bytes(0, length), StandardCharsets.ISO_8859_1);
        int start = head.startsWith("\u00ef\u00bb\u00bf") ? 3 : 0;
        return head.substring(start).stripLeading().startsWith("<") && head.contains("<svg");
    }

    @Override
    public Container read(SourceReader file) throws MalformedException, EnvironmentException {
        byte[] all = file.bytes(new ByteRange(0, file.length()), MOST);
        String text = new String(all, StandardCharsets.ISO_8859_1);
        String remote = RemoteReference.in(all);
        int open = text.indexOf(OPEN);
        int from = open < 0 ? -1 : text.indexOf('>', open) + 1;
        int to = from <= 0 ? -1 : text.indexOf(CLOSE, from);
        if (to < 0) {
            return Container.plain("SVG", null, remote);
        }
        if (text.indexOf(OPEN, to) >= 0) {
            throw new MalformedException("The SVG holds more than one manifest store.");
        }
        byte[] bytes;
        try {
            bytes = Base64.getMimeDecoder().decode(text.substring(from, to).strip());
        } catch (IllegalArgumentException _) {
            throw new MalformedException("The manifest store of the SVG is not base64.");
        }
        return Container.plain(
                "SVG",
                new Store(bytes, List.of(new ByteRange(from, to - from)), List.of()),
                remote);
    }
}
