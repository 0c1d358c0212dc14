package dev.assay.model.evidence.verify;

import dev.assay.model.fault.EnvironmentException;
import dev.assay.model.json.JsonObject;
import dev.assay.model.json.JsonValue;
import java.util.List;
import java.util.Optional;

/** Compares the custody history with the entries, line by line. */
record CustodyCheck(PackageFiles files, Objections objections) {
    void check(String item, List<EntryText> about) throws EnvironmentException {
        Optional<List<JsonValue>> rows =
                files.json("items/" + item + "/custody.json").flatMap(one -> one.array("rows"));
        if (rows.isEmpty() || rows.get().size() != about.size()) {
            objections.add("custody", item, "The custody history has not one line an entry.");
            return;
        }
        for (int i = 0; i < about.size(); i++) {
            EntryText entry = about.get(i);
            boolean same =
                    rows.get().get(i) instanceof JsonObject row
                            && row.whole("entry").orElse(-1) == entry.index()
                            && row.text("at").equals(Optional.of(entry.at()))
                            && row.text("actor").equals(Optional.of(entry.actor()))
                            && row.text("type").equals(Optional.of(entry.type()))
                            && row.text("leaf").equals(Optional.of(entry.leaf()));
            if (!same) {
                objections.add(
                        "custody",
                        Long.toString(entry.index()),
                        "A line of the custody history is not what the entry says.");
            }
        }
    }
}
