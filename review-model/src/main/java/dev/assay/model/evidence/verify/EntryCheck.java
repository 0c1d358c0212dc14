package dev.assay.model.evidence.verify;

import dev.assay.model.audit.verify.EntryVerifier;
import dev.assay.model.fault.EnvironmentException;
import dev.assay.model.json.JsonLimits;
import dev.assay.model.json.JsonObject;
import dev.assay.model.json.JsonParser;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Proves every entry of a package under its checkpoint, and finds it in its tile. */
final class EntryCheck {
    private static final int LONGEST = 65_535;

    private final PackageFiles files;
    private final EntryVerifier verifier;
    private final String origin;
    private final Objections objections;

    EntryCheck(PackageFiles files, EntryVerifier verifier, String origin, Objections objections) {
        this.files = files;
        this.verifier = verifier;
        this.origin = origin;
        this.objections = objections;
    }

    /** The entries that hold, by index. */
    Map<Long, EntryText> proved() throws EnvironmentException {
        Map<Long, EntryText> proved = new TreeMap<>();
        for (String name : files.names("log/entries")) {
            if (!name.matches("(0|[1-9][0-9]{0,14})\\.json")) {
                objections.add("entry", name, "A file among the entries is none.");
                continue;
            }
            long index = Long.parseLong(name.substring(0, name.length() - ".json".length()));
            entry(index).ifPresent(entry -> proved.put(index, entry));
        }
        return proved;
    }

    private Optional<EntryText> entry(long index) throws EnvironmentException {
        String subject = Long.toString(index);
        byte[] bytes = files.bytes("log/entries/" + index + ".json").orElse(new byte[0]);
        Optional<JsonObject> json = JsonParser.parse(bytes, JsonLimits.bytes(LONGEST)).object();
        if (json.isEmpty()
                || json.get().whole("seq").orElse(-1) != index
                || !json.get().text("origin").equals(Optional.of(origin))) {
            objections.add("entry", subject, "An entry is not the one its name says.");
            return Optional.empty();
        }
        Optional<byte[]> proof = files.bytes("log/proofs/" + index + ".tlog-proof");
        if (proof.isEmpty()) {
            objections.add("entry", subject, "An entry has no proof.");
            return Optional.empty();
        }
        Optional<String> objection = verifier.objection(proof.get(), bytes, index);
        if (objection.isPresent()) {
            objections.add("entry", subject, objection.get());
            return Optional.empty();
        }
        String leaf = EntryVerifier.leaf(bytes);
        if (!inTile(index, leaf)) {
            objections.add("tile", subject, "An entry's hash is not in the tile it belongs to.");
        }
        return Optional.of(new EntryText(index, json.get(), leaf));
    }

    private boolean inTile(long index, String leaf) throws EnvironmentException {
        long tile = index / 256;
        long width = Math.min(256, verifier.size() - tile * 256);
        String path = "log/tile/0/" + number(tile) + (width < 256 ? ".p/" + width : "");
        int at = (int) (index % 256) * 32;
        Optional<byte[]> hashes = files.bytes(path);
        return hashes.isPresent()
                && hashes.get().length == width * 32
                && Base64.getEncoder()
                        .encodeToString(Arrays.copyOfRange(hashes.get(), at, at + 32))
                        .equals(leaf);
    }

    /** Groups of three digits, all but the last behind an x (C2SP tlog-tiles). */
    private static String number(long tile) {
        String path = String.format("%03d", tile % 1000);
        for (long rest = tile / 1000; rest > 0; rest /= 1000) {
            path = String.format("x%03d/", rest % 1000) + path;
        }
        return path;
    }
}
