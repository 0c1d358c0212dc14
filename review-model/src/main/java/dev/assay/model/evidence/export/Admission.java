package dev.assay.model.evidence.export;

import dev.assay.model.evidence.contents.EvidenceStores;
import dev.assay.model.evidence.contents.Gatherer;
import dev.assay.model.fault.EnvironmentException;
import dev.assay.model.item.ItemId;
import dev.assay.model.review.ItemDetail;
import java.util.Optional;

/** Which items may leave. */
final class Admission {
    private final EvidenceStores stores;

    Admission(EvidenceStores stores) {
        this.stores = stores;
    }

    /** The item, where its bytes are here, proven to be the recorded ones, and may leave. */
    ItemDetail admit(ItemId item) throws EnvironmentException, Refusal {
        ItemDetail detail = known(item);
        if (!stores.desk().session().mayAct()) {
            throw new Refusal(
                    item,
                    "An auditor reads and hands nothing over.",
                    "Export in a role that reviews, if you have one.");
        }
        return switch (detail.bytes()) {
            case VERIFIED -> detail;
            case LISTED -> throw notHere(item);
            case PARTIAL, VERIFYING ->
                    throw new Refusal(
                            item,
                            "The item's bytes are not all here and verified yet.",
                            "Wait until the item says verified, or pull it again.");
            case MISMATCH ->
                    throw new Refusal(
                            item,
                            "The item's bytes are not those that were promised.",
                            "Pull the item again; if it stays so, preserve the object in the"
                                    + " store.");
        };
    }

    ItemPreview preview(ItemId item) throws EnvironmentException {
        try {
            ItemDetail detail = known(item);
            Optional<ExportOutcome.Refused> refused = Optional.empty();
            try {
                admit(item);
            } catch (Refusal refusal) {
                refused = Optional.of((ExportOutcome.Refused) refusal.outcome());
            }
            return new ItemPreview(
                    Optional.of(new Gatherer(stores).gather(detail, stores.log().size())), refused);
        } catch (Refusal refusal) {
            return new ItemPreview(
                    Optional.empty(), Optional.of((ExportOutcome.Refused) refusal.outcome()));
        }
    }

    static Refusal notHere(ItemId item) {
        return new Refusal(
                item,
                "The item's bytes are not on this machine.",
                "Pull the item, then export again.");
    }

    /** Of what is closed as suspected CSAM nothing is even looked up, in any role. */
    private ItemDetail known(ItemId item) throws EnvironmentException, Refusal {
        Optional<ItemDetail> detail = stores.desk().item(item);
        if (detail.isEmpty()) {
            throw new Refusal(
                    item,
                    "This workspace does not know the item.",
                    "List the source first, or check the id.");
        }
        if (detail.get().blocked()) {
            throw new Refusal(
                    item,
                    "The item is closed as suspected CSAM; nothing of it is exported, in any"
                            + " role.",
                    "Leave it; the specialist reports it to the authority in charge.");
        }
        return detail.get();
    }
}
