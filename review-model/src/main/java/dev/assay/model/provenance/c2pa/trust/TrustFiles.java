package dev.assay.model.provenance.c2pa.trust;

import dev.assay.model.fault.EnvironmentException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.Certificate;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Trust settings from PEM files and folders. A folder that holds {@code test-anchors.pem} means
 * only that list and {@code eku-store.cfg}; of any other folder every PEM file counts but interim
 * lists, which count only when named. Files named {@code *tsa*} list time authorities, {@code
 * *end-entities*} list signers one by one. {@code conforming-products-list.json} names products.
 */
public final class TrustFiles {
    private static final String TEST = "test-anchors.pem";
    private static final String PURPOSES = "eku-store.cfg";
    private static final String PRODUCTS = "conforming-products-list.json";
    private static final long MOST = 16L << 20;
    private static final int CERTIFICATES = 10_000;
    private static final Pattern BLOCK =
            Pattern.compile(
                    "-----BEGIN CERTIFICATE-----([A-Za-z0-9+/=\\s]+)-----END CERTIFICATE-----");
    private static final Pattern ISSUED =
            Pattern.compile("\"ListIssueDateTime\"\\s*:\\s*\"([^\"]{1,40})\"");
    private static final Pattern NEXT = Pattern.compile("\"NextUpdate\"\\s*:\\s*\"([^\"]{1,40})\"");

    private final List<TrustList> signers = new ArrayList<>();
    private final List<TrustList> authorities = new ArrayList<>();
    private final Set<String> purposes = new HashSet<>();
    private ConformingProducts products = ConformingProducts.NONE;

    /** Reads files and folders in the order given. */
    public static TrustSettings read(List<Path> paths) throws EnvironmentException {
        TrustFiles files = new TrustFiles();
        for (Path path : paths) {
            if (Files.isDirectory(path)) {
                files.folder(path);
            } else if (path.toString().endsWith(".cfg")) {
                files.purposes(path);
            } else if (path.toString().endsWith(".json")) {
                files.products = ConformingProducts.parse(text(path));
            } else {
                files.list(path);
            }
        }
        return new TrustSettings(
                files.signers,
                files.authorities,
                files.purposes.isEmpty() ? TrustSettings.DEFAULT_PURPOSES : files.purposes,
                files.products);
    }

    private void folder(Path folder) throws EnvironmentException {
        if (Files.exists(folder.resolve(PURPOSES))) {
            purposes(folder.resolve(PURPOSES));
        }
        if (Files.exists(folder.resolve(PRODUCTS))) {
            products = ConformingProducts.parse(text(folder.resolve(PRODUCTS)));
        }
        if (Files.exists(folder.resolve(TEST))) {
            list(folder.resolve(TEST));
            return;
        }
        List<Path> found;
        try (Stream<Path> entries = Files.list(folder)) {
            found =
                    entries.filter(p -> p.toString().endsWith(".pem"))
                            .filter(p -> !name(p).contains("interim"))
                            .sorted()
                            .toList();
        } catch (IOException e) {
            throw unreadable(e);
        }
        for (Path one : found) {
            list(one);
        }
    }

    private void list(Path file) throws EnvironmentException {
        List<X509Certificate> certificates = certificates(text(file));
        boolean singly = name(file).contains("end-entities") || name(file).contains("allowed");
        String about = age(file);
        TrustList list =
                new TrustList(
                        name(file).replace(".pem", ""),
                        singly ? List.of() : certificates,
                        singly ? certificates : List.of(),
                        instant(ISSUED, about),
                        instant(NEXT, about));
        (name(file).contains("tsa") ? authorities : signers).add(list);
    }

    /** The JSON form of a list beside its PEM form says how old it is. */
    private static String age(Path file) throws EnvironmentException {
        String json =
                file.getFileName().toString().replace(".pem", ".json").toUpperCase(Locale.ROOT);
        Path beside = file.resolveSibling(json.replace(".JSON", ".json"));
        return Files.isRegularFile(beside) ? text(beside) : "";
    }

    private static @org.jspecify.annotations.Nullable Instant instant(Pattern field, String json) {
        Matcher found = field.matcher(json);
        if (!found.find()) {
            return null;
        }
        try {
            return Instant.parse(found.group(1));
        } catch (java.time.format.DateTimeParseException _) {
            return null;
        }
    }

    private void purposes(Path file) throws EnvironmentException {
        text(file)
                .lines()
                .map(String::strip)
                .filter(line -> line.matches("[0-2](\\.\\d{1,12}){1,30}"))
                .forEach(purposes::add);
    }

    private static List<X509Certificate> certificates(String pem) throws EnvironmentException {
        List<X509Certificate> found = new ArrayList<>();
        Matcher blocks = BLOCK.matcher(pem);
        try {
            CertificateFactory factory = CertificateFactory.getInstance("X.509");
            while (blocks.find() && found.size() < CERTIFICATES) {
                byte[] der = Base64.getMimeDecoder().decode(blocks.group(1));
                Certificate read = factory.generateCertificate(new ByteArrayInputStream(der));
                if (read instanceof X509Certificate certificate) {
                    found.add(certificate);
                }
            }
        } catch (CertificateException | IllegalArgumentException e) {
            throw new EnvironmentException(
                    "trust.malformed",
                    "A trust list holds a certificate that cannot be read.",
                    "Take the list again from where it is published.",
                    false,
                    e);
        }
        return found;
    }

    private static String name(Path file) {
        return file.getFileName().toString().toLowerCase(Locale.ROOT);
    }

    private static String text(Path file) throws EnvironmentException {
        try {
            if (Files.size(file) > MOST) {
                throw new IOException("too large");
            }
            return Files.readString(file);
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    private static EnvironmentException unreadable(IOException e) {
        return new EnvironmentException(
                "trust.unreadable",
                "A trust list cannot be read.",
                "Check the path given for trust.",
                false,
                e);
    }
}
