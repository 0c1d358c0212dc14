package dev.assay.app.settings;

import dev.assay.model.json.Jcs;
import dev.assay.model.json.JsonLimits;
import dev.assay.model.json.JsonObject;
import dev.assay.model.json.JsonOutcome;
import dev.assay.model.json.JsonParser;
import dev.assay.model.json.JsonText;
import dev.assay.model.json.JsonValue;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;

/** Reads and writes {@code workspace.json}; strict: an unknown or misshapen member is named. */
public final class SettingsFile {
    /** The file's name in a workspace. */
    public static final String NAME = "workspace.json";

    /** No settings file is longer, in bytes. */
    public static final int MAX_LENGTH = 64 * 1024;

    private static final String FORMAT = "assay-workspace/1";
    private static final Set<String> MEMBERS =
            Set.of(
                    "format",
                    "origin",
                    "actor",
                    "source",
                    "sidePrefix",
                    "records",
                    "payloads",
                    "table",
                    "endpoint",
                    "region",
                    "profile",
                    "trail");

    /** What came of reading. */
    public sealed interface Reading {
        record Read(WorkspaceSettings settings) implements Reading {}

        /** Not settings; {@code reason} names the member at fault, never its value. */
        record Unreadable(String reason) implements Reading {}
    }

    private SettingsFile() {}

    public static byte[] write(WorkspaceSettings settings) {
        JsonObject.Builder json =
                JsonObject.builder()
                        .put("format", FORMAT)
                        .put("origin", settings.origin())
                        .put("actor", settings.actor())
                        .put("source", settings.source().text())
                        .put("sidePrefix", settings.sidePrefix());
        settings.records().ifPresent(place -> json.put("records", place.text()));
        settings.payloads().ifPresent(place -> json.put("payloads", place.text()));
        settings.table().ifPresent(name -> json.put("table", name));
        settings.endpoint().ifPresent(uri -> json.put("endpoint", uri.toString()));
        settings.region().ifPresent(name -> json.put("region", name));
        settings.profile().ifPresent(name -> json.put("profile", name));
        settings.trail().ifPresent(place -> json.put("trail", place.text()));
        return Jcs.canonical(json.build());
    }

    public static Reading read(byte[] bytes) {
        JsonOutcome outcome = JsonParser.parse(bytes, JsonLimits.bytes(MAX_LENGTH));
        if (outcome instanceof JsonOutcome.Malformed(_, String reason)) {
            return new Reading.Unreadable("it is not JSON: " + reason);
        }
        Optional<JsonObject> object = outcome.object();
        if (object.isEmpty()) {
            return new Reading.Unreadable("it is not an object");
        }
        for (Map.Entry<String, JsonValue> member : object.get().members().entrySet()) {
            if (!MEMBERS.contains(member.getKey())) {
                return new Reading.Unreadable("it has a member it should not have");
            }
            if (!(member.getValue() instanceof JsonText)) {
                return new Reading.Unreadable(member.getKey() + " is not a text");
            }
        }
        return settings(object.get());
    }

    private static Reading settings(JsonObject json) {
        if (!json.text("format").equals(Optional.of(FORMAT))) {
            return new Reading.Unreadable("format is not " + FORMAT);
        }
        for (String name : new String[] {"origin", "actor", "source", "sidePrefix"}) {
            if (json.text(name).isEmpty()) {
                return new Reading.Unreadable(name + " is missing");
            }
        }
        for (String name : new String[] {"source", "records", "payloads", "trail"}) {
            if (json.text(name).isPresent()
                    && json.text(name).flatMap(StoreLocation::parse).isEmpty()) {
                return new Reading.Unreadable(name + " is neither s3://bucket/prefix nor a folder");
            }
        }
        Optional<URI> endpoint = json.text("endpoint").flatMap(SettingsFile::endpoint);
        if (json.text("endpoint").isPresent() && endpoint.isEmpty()) {
            return new Reading.Unreadable("endpoint is not an http or https address");
        }
        try {
            return new Reading.Read(
                    new WorkspaceSettings(
                            json.text("origin").orElseThrow(),
                            json.text("actor").orElseThrow(),
                            json.text("source").flatMap(StoreLocation::parse).orElseThrow(),
                            json.text("sidePrefix").orElseThrow(),
                            json.text("records").flatMap(StoreLocation::parse),
                            json.text("payloads").flatMap(StoreLocation::parse),
                            json.text("table"),
                            endpoint,
                            json.text("region"),
                            json.text("profile"),
                            json.text("trail").flatMap(StoreLocation::parse)));
        } catch (NoSuchElementException | IllegalArgumentException e) {
            return new Reading.Unreadable("origin or actor is not in its form");
        }
    }

    /** An http or https address without user, query and fragment. */
    public static Optional<URI> endpoint(String text) {
        try {
            URI uri = new URI(text);
            boolean plain =
                    ("http".equals(uri.getScheme()) || "https".equals(uri.getScheme()))
                            && uri.getHost() != null
                            && uri.getUserInfo() == null
                            && uri.getQuery() == null
                            && uri.getFragment() == null;
            return plain ? Optional.of(uri) : Optional.empty();
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }
}
