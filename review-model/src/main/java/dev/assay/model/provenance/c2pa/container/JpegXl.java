package dev.assay.model.provenance.c2pa.container;

import dev.assay.model.fault.EnvironmentException;
import dev.assay.model.provenance.c2pa.bmff.BoxWalker;
import dev.assay.model.provenance.c2pa.bmff.MediaBox;
import dev.assay.model.provenance.c2pa.source.MalformedException;
import dev.assay.model.provenance.c2pa.source.SourceReader;

/** JPEG XL in boxes: the store is a top-level {@code jumb} box. */
final class JpegXl implements Format {
    private static final byte[] BOXED = {
        0, 0, 0, 12, 'J', 'X', 'L', ' ', '\r', '\n', (byte) 0x87, '\n'
    };
    private static final byte[] BARE = {(byte) 0xff, 0x0a};
    private static final int XML_MOST = 1 << 20;

    @Override
    public boolean matches(SourceReader file) throws EnvironmentException {
        return file.matches(0, BOXED) || file.matches(0, BARE);
    }

    @Override
    public Container read(SourceReader file) throws MalformedException, EnvironmentException {
        if (file.matches(0, BARE)) {
            return Container.plain("JPEG XL", null, null);
        }
        Store store = null;
        String remote = null;
        for (MediaBox box : new BoxWalker(file).walk()) {
            if (box.type().equals("jumb") && store == null) {
                byte[] bytes = file.bytes(box.range(), Store.MOST);
                if (Jpeg.isStore(bytes)) {
                    store = Store.whole(bytes, box.range(), box.range().offset());
                }
            } else if (box.type().equals("xml ") && box.range().length() < XML_MOST) {
                remote = RemoteReference.in(file.bytes(box.payload(), XML_MOST));
            }
        }
        return Container.plain("JPEG XL", store, remote);
    }
}
