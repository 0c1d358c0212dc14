package dev.assay.model.provenance.c2pa.trust;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.assay.model.fault.EnvironmentException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import javax.naming.InvalidNameException;
import javax.naming.ldap.LdapName;
import javax.naming.ldap.Rdn;

/**
 * The C2PA's list of conforming products. A product is matched by the distinguished name of a
 * certificate and by nothing else: it says which product the certificate names, and vouches for
 * nobody.
 */
public record ConformingProducts(List<Entry> entries) {
    public static final ConformingProducts NONE = new ConformingProducts(List.of());
    private static final int MOST = 20_000;

    public ConformingProducts {
        entries = List.copyOf(entries);
    }

    /** One record of the list. */
    public record Entry(
            String commonName,
            String organisation,
            String applicant,
            String status,
            int level,
            List<String> versions,
            List<String> disallowed) {}

    static ConformingProducts parse(String json) throws EnvironmentException {
        List<Entry> found = new ArrayList<>();
        try {
            for (JsonNode item : new ObjectMapper().readTree(json)) {
                if (found.size() < MOST && item.path("product").path("DN").has("CN")) {
                    found.add(entry(item));
                }
            }
        } catch (IOException e) {
            throw new EnvironmentException(
                    "trust.products",
                    "The list of conforming products cannot be read.",
                    "Take the list again from where it is published.",
                    false,
                    e);
        }
        return new ConformingProducts(found);
    }

    private static Entry entry(JsonNode item) {
        JsonNode product = item.path("product");
        List<String> disallowed = new ArrayList<>();
        product.path("disallowedSignals")
                .properties()
                .forEach(e -> e.getValue().forEach(v -> disallowed.add(v.asText())));
        List<String> versions = new ArrayList<>();
        item.path("specVersion").forEach(v -> versions.add(v.asText()));
        return new Entry(
                product.path("DN").path("CN").asText(),
                product.path("DN").path("O").asText(),
                item.path("applicant").asText(),
                item.path("status").asText(),
                product.path("assurance").path("maxAssuranceLevel").asInt(0),
                versions,
                disallowed);
    }

    /**
     * @param subject a distinguished name in the form of RFC 2253
     */
    public List<Entry> named(String subject) {
        String name = part(subject, "CN");
        String organisation = part(subject, "O");
        return entries.stream()
                .filter(e -> !name.isEmpty() && e.commonName().equals(name))
                .filter(e -> e.organisation().equals(organisation))
                .toList();
    }

    private static String part(String subject, String type) {
        try {
            for (Rdn rdn : new LdapName(subject).getRdns()) {
                if (rdn.getType().equalsIgnoreCase(type)) {
                    return String.valueOf(rdn.getValue());
                }
            }
        } catch (InvalidNameException _) {
            return "";
        }
        return "";
    }
}
