package dev.assay.model.evidence.verify;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Somebody who changes a package and then makes its manifests right again. */
record Tampering(Path bag) {
    static Tampering of(Path original, Path copy) throws IOException {
        try (Stream<Path> files = Files.walk(original)) {
            for (Path file : files.toList()) {
                Path to = copy.resolve(original.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(to);
                } else {
                    Files.copy(file, to);
                }
            }
        }
        return new Tampering(copy);
    }

    Path file(String path) {
        return bag.resolve("data").resolve(path);
    }

    void replace(String path, String from, String to) throws IOException {
        String before = Files.readString(file(path));
        if (!before.contains(from)) {
            throw new IllegalArgumentException("nothing to replace in " + path);
        }
        Files.writeString(file(path), before.replace(from, to));
    }

    /** The first file of a folder whose name ends so. */
    String first(String folder, String end) throws IOException {
        try (Stream<Path> files = Files.list(file(folder))) {
            return folder
                    + "/"
                    + files.map(one -> String.valueOf(one.getFileName()))
                            .filter(name -> name.endsWith(end))
                            .sorted()
                            .findFirst()
                            .orElseThrow();
        }
    }

    List<Path> files() throws IOException {
        try (Stream<Path> files = Files.walk(bag)) {
            return files.filter(Files::isRegularFile).sorted().toList();
        }
    }

    void reseal() throws IOException, GeneralSecurityException {
        String info = Files.readString(bag.resolve("bag-info.txt"));
        long bytes = 0;
        long count = 0;
        for (Path file : files()) {
            if (bag.relativize(file).startsWith("data")) {
                bytes += Files.size(file);
                count++;
            }
        }
        Files.writeString(
                bag.resolve("bag-info.txt"),
                info.replaceAll("Payload-Oxum: .*", "Payload-Oxum: " + bytes + "." + count));
        for (String kind : List.of("sha256", "sha512")) {
            Files.delete(bag.resolve("tagmanifest-" + kind + ".txt"));
            write("manifest-" + kind + ".txt", kind, true);
        }
        for (String kind : List.of("sha256", "sha512")) {
            write("tagmanifest-" + kind + ".txt", kind, false);
        }
    }

    private void write(String manifest, String kind, boolean payload)
            throws IOException, GeneralSecurityException {
        Map<String, String> lines = new TreeMap<>();
        for (Path file : files()) {
            String path = bag.relativize(file).toString();
            if (path.startsWith("data/") == payload && !path.startsWith("tagmanifest-")) {
                MessageDigest digest =
                        MessageDigest.getInstance(kind.equals("sha256") ? "SHA-256" : "SHA-512");
                lines.put(path, HexFormat.of().formatHex(digest.digest(Files.readAllBytes(file))));
            }
        }
        StringBuilder text = new StringBuilder();
        lines.forEach((path, hex) -> text.append(hex).append("  ").append(path).append('\n'));
        Files.writeString(bag.resolve(manifest), text.toString(), StandardCharsets.US_ASCII);
    }
}
