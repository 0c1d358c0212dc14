package dev.assay.model.evidence.export;

import dev.assay.model.evidence.contents.DossierObject;
import dev.assay.model.evidence.contents.ItemDossier;
import dev.assay.model.evidence.document.CustodyDocument;
import dev.assay.model.evidence.document.DecisionsDocument;
import dev.assay.model.evidence.document.NoteFacts;
import dev.assay.model.evidence.pack.NewBag;
import dev.assay.model.fault.EnvironmentException;
import dev.assay.model.item.ByteSource;
import dev.assay.model.item.ContentDigest;
import dev.assay.model.item.MediaItemDocument;
import dev.assay.model.job.Progress;
import dev.assay.model.payload.Payload;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Map;

/** The files of one item. */
record ItemPart(ItemDossier item, NewBag bag) {
    String folder() {
        return "items/" + item.id() + "/";
    }

    /** The bytes as they are, compared while they are written with the digest in the log. */
    void original(ByteSource bytes, Progress progress) throws EnvironmentException, Refusal {
        ContentDigest recorded = item.detail().digest().orElseThrow();
        ContentDigest written = bag.add(folder() + item.originalName(), bytes, progress);
        if (!written.equals(recorded)) {
            throw new Refusal(
                    item.id(),
                    "The local bytes are not those whose digest is in the log.",
                    "Drop the local copy, pull the item again, and run the log check.");
        }
    }

    void documents() throws EnvironmentException {
        CustodyDocument custody = new CustodyDocument(item);
        bag.add(folder() + "item.json", MediaItemDocument.write(item.detail().item()));
        bag.add(folder() + "decisions.json", DecisionsDocument.of(item));
        bag.add(folder() + "notes.json", NoteFacts.document(item));
        bag.add(folder() + "custody.txt", custody.text());
        bag.add(folder() + "custody.csv", custody.csv());
        bag.add(folder() + "custody.json", custody.json());
    }

    /** Texts with the keys of their commitments; several items may share one. */
    void payloads() throws EnvironmentException {
        for (Map.Entry<String, Payload> one : item.payloads().entrySet()) {
            String path = "payloads/" + one.getKey();
            if (!bag.has(path + ".text")) {
                bag.add(path + ".text", one.getValue().content());
                bag.add(
                        path + ".key",
                        HexFormat.of()
                                .formatHex(one.getValue().key())
                                .getBytes(StandardCharsets.US_ASCII));
            }
        }
    }

    void objects() throws EnvironmentException {
        for (DossierObject object : item.objects()) {
            String path = "objects/" + object.digest().hex();
            if (!bag.has(path)) {
                bag.add(path, object.content());
            }
        }
    }
}
