package dev.assay.app.remote;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * S3 keeps a PUT whole or not at all; the mock does not when it is killed: its own book of a bucket
 * may be empty, and an object half there. This takes away what was never acknowledged and writes
 * the book anew from the objects that are whole, as S3 would have them.
 */
final class TornMock {
    private static final String BOOK = "bucketMetadata.json";
    private static final Pattern KEY = Pattern.compile("\"key\":\"([^\"]+)\"");
    private static final Pattern SIZE = Pattern.compile("\"size\":\"(\\d+)\"");
    private static final Pattern VERSION = Pattern.compile("\"versionId\":\"([^\"]+)\"");

    private final Path bucket;
    private final String head;

    /** Remembers how the book of an empty bucket begins. */
    TornMock(Path bucket) throws IOException {
        this.bucket = bucket;
        String book = Files.readString(bucket.resolve(BOOK));
        head = book.substring(0, book.indexOf("\"objects\":{")) + "\"objects\":{";
    }

    /** Puts right what the kill tore; the mock does not run. */
    void mend() throws IOException {
        Map<String, String> whole = new TreeMap<>();
        for (Path object : children(bucket)) {
            if (Files.isDirectory(object)) {
                String key = key(object);
                if (key.isEmpty()) {
                    remove(object);
                } else {
                    whole.put(key, object.getFileName().toString());
                }
            }
        }
        StringBuilder book = new StringBuilder(head);
        whole.forEach((key, id) ->
                book.append(book.length() == head.length() ? "" : ",")
                        .append('"' + key + "\":\"" + id + '"'));
        Files.writeString(bucket.resolve(BOOK), book.append("}}"));
    }

    /** The key of an object of one whole version; empty where it is not whole. */
    private static String key(Path object) throws IOException {
        Path versions = object.resolve("versions.json");
        List<Path> facts =
                children(object).stream()
                        .filter(it -> it.toString().endsWith("-objectMetadata.json"))
                        .toList();
        if (facts.size() != 1 || !Files.exists(versions)) {
            return "";
        }
        String said = Files.readString(facts.getFirst());
        Matcher key = KEY.matcher(said);
        Matcher size = SIZE.matcher(said);
        Matcher version = VERSION.matcher(said);
        if (!said.endsWith("}") || !key.find() || !size.find() || !version.find()) {
            return "";
        }
        Path data = object.resolve(version.group(1) + "-binaryData");
        return Files.readString(versions).contains(version.group(1))
                        && Files.exists(data)
                        && Files.size(data) == Long.parseLong(size.group(1))
                ? key.group(1)
                : "";
    }

    private static List<Path> children(Path folder) throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            return all.toList();
        }
    }

    private static void remove(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path one : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(one);
            }
        }
    }
}
