package dev.assay.model.provenance.c2pa.container;

import dev.assay.model.fault.EnvironmentException;
import dev.assay.model.provenance.c2pa.source.MalformedException;
import dev.assay.model.provenance.c2pa.source.SourceReader;
import java.util.List;
import java.util.Set;

/** TIFF and DNG: the store is the value of tag 0xCD41, one for the file. */
final class Tiff implements Format {
    private static final int STORE_TAG = 0xcd41;
    private static final int XMP_TAG = 700;
    private static final int DIRECTORIES = 128;
    private static final int XMP_MOST = 1 << 20;

    @Override
    public boolean matches(SourceReader file) throws MalformedException, EnvironmentException {
        if (!file.has(0, 8)) {
            return false;
        }
        String order = file.code(0).substring(0, 2);
        int magic = order.equals("II") ? file.u8(2) : file.u8(3);
        int zero = order.equals("II") ? file.u8(3) : file.u8(2);
        return Set.of("II", "MM").contains(order) && zero == 0 && (magic == 42 || magic == 43);
    }

    @Override
    public Container read(SourceReader file) throws MalformedException, EnvironmentException {
        TiffNumbers numbers = TiffNumbers.of(file);
        Store store = null;
        String remote = null;
        long at = numbers.first();
        int directories = 0;
        while (at != 0) {
            if (++directories > DIRECTORIES) {
                throw new MalformedException("The TIFF has too many directories.");
            }
            long count = numbers.entries(at);
            for (long i = 0; i < count; i++) {
                TiffNumbers.Field field = numbers.field(at, i);
                if (field.tag() == STORE_TAG && store == null) {
                    byte[] bytes = file.bytes(field.value(), Store.MOST);
                    store =
                            new Store(
                                    bytes,
                                    List.of(field.count(), field.value()),
                                    List.of(new Store.Piece(0, field.value())));
                } else if (field.tag() == XMP_TAG && field.value().length() < XMP_MOST) {
                    remote = RemoteReference.in(file.bytes(field.value(), XMP_MOST));
                }
            }
            at = numbers.next(at, count);
        }
        return Container.plain("TIFF", store, remote);
    }
}
