package dev.assay.model.evidence.verify;

import dev.assay.model.fault.EnvironmentException;
import dev.assay.model.json.JsonNumber;
import dev.assay.model.json.JsonObject;
import dev.assay.model.json.JsonValue;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Compares what a package says of one item with the proved entries about it. */
final class ItemCheck {
    private final PackageFiles files;
    private final Map<Long, EntryText> proved;
    private final Map<String, String> texts;
    private final Objections objections;

    ItemCheck(
            PackageFiles files,
            Map<Long, EntryText> proved,
            Map<String, String> texts,
            Objections objections) {
        this.files = files;
        this.proved = proved;
        this.texts = texts;
        this.objections = objections;
    }

    /**
     * @param said its part of {@code package.json}
     */
    void check(JsonObject said) throws EnvironmentException {
        String item = said.text("item").orElse("");
        if (!item.matches("[A-Z2-7]{20}")) {
            objections.add("contents", item, "An item is not named as one.");
            return;
        }
        List<EntryText> about =
                proved.values().stream().filter(entry -> entry.item().equals(item)).toList();
        if (!about.stream().map(EntryText::index).toList().equals(wholes(said, "entries"))) {
            objections.add("contents", item, "Not exactly the entries about an item are listed.");
        }
        original(item, said, about);
        objects(said);
        new DecisionCheck(files, texts, objections).check(item, about);
        new CustodyCheck(files, objections).check(item, about);
    }

    /** The bytes are those that the log says were pulled last. */
    private void original(String item, JsonObject said, List<EntryText> about)
            throws EnvironmentException {
        String path = said.text("original").orElse("");
        Optional<String> pulled =
                about.stream()
                        .filter(entry -> entry.type().equals("item.pulled"))
                        .reduce((_, last) -> last)
                        .flatMap(entry -> entry.data().text("sha256"));
        boolean here = path.matches("items/" + item + "/original\\.[a-z0-9]{1,8}");
        Optional<String> found = here ? files.sha256(path) : Optional.empty();
        if (found.isEmpty() || !found.equals(pulled) || !found.equals(said.text("sha256"))) {
            objections.add("original", item, "The original is not what the log says was pulled.");
        }
    }

    /** What entries name by digest has that digest, and they do name it. */
    private void objects(JsonObject said) throws EnvironmentException {
        for (JsonValue value : said.array("objects").orElse(List.of())) {
            String digest =
                    value instanceof JsonObject object ? object.text("sha256").orElse("") : "";
            long index = value instanceof JsonObject object ? object.whole("entry").orElse(-1) : -1;
            if (!digest.matches("[0-9a-f]{64}")
                    || !files.sha256("objects/" + digest).equals(Optional.of(digest))) {
                objections.add("object", digest, "An object is not what its name says.");
                continue;
            }
            Set<String> named = new HashSet<>();
            EntryText entry = proved.get(index);
            if (entry != null) {
                entry.digests(named);
            }
            if (!named.contains(digest)) {
                objections.add("object", digest, "The entry given for an object does not name it.");
            }
        }
    }

    private static List<Long> wholes(JsonObject said, String name) {
        return said.array(name).orElse(List.of()).stream()
                .map(value -> value instanceof JsonNumber number ? number.whole() : -1L)
                .toList();
    }
}
