package dev.assay.model.provenance.c2pa.sign;

import dev.assay.model.provenance.c2pa.cbor.Cbor;
import dev.assay.model.provenance.c2pa.cbor.CborWriter;
import dev.assay.model.provenance.c2pa.digest.HashAlgorithm;
import dev.assay.model.provenance.c2pa.jumbf.BoxUuid;
import dev.assay.model.provenance.c2pa.jumbf.JumbfWriter;
import java.util.ArrayList;
import java.util.List;

/** One assertion as it will lie in the store. */
@SuppressWarnings("ArrayRecordComponent") // made here, never changed
record MadeAssertion(String name, byte[] box) {
    private static final int BOX_HEADER = 8;

    static MadeAssertion of(String name, Cbor content) {
        return new MadeAssertion(
                name,
                JumbfWriter.superbox(
                        BoxUuid.CBOR,
                        name,
                        List.of(JumbfWriter.box("cbor", CborWriter.write(content)))));
    }

    /** What points at it: its place and the hash of its content. */
    Cbor reference() {
        byte[] hash = HashAlgorithm.SHA256.of(box, BOX_HEADER, box.length - BOX_HEADER);
        return map("url", text("self#jumbf=c2pa.assertions/" + name), "hash", new Cbor.Bytes(hash));
    }

    static Cbor.Text text(String value) {
        return new Cbor.Text(value);
    }

    static Cbor.Array array(Cbor... items) {
        return new Cbor.Array(List.of(items));
    }

    /** Keys and values in turn. */
    static Cbor.Map map(Object... pairs) {
        List<Cbor.Entry> entries = new ArrayList<>();
        for (int i = 0; i < pairs.length; i += 2) {
            entries.add(new Cbor.Entry(text((String) pairs[i]), (Cbor) pairs[i + 1]));
        }
        return new Cbor.Map(entries);
    }
}
