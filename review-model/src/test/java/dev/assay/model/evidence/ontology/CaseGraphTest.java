package dev.assay.model.evidence.ontology;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.model.TestData;
import dev.assay.model.evidence.export.EvidenceBench;
import dev.assay.model.json.JsonArray;
import dev.assay.model.json.JsonLimits;
import dev.assay.model.json.JsonObject;
import dev.assay.model.json.JsonParser;
import dev.assay.model.json.JsonText;
import dev.assay.model.json.JsonValue;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CaseGraphTest {
    /** A subject at the start of a line, by the prefix its file uses. */
    private static final Pattern SUBJECT = Pattern.compile("(?m)^([a-z-]+):([A-Za-z]+)$");

    @TempDir Path folder;

    @Test
    void everyTypeAndPropertyIsOneOfTheOntologyAndEveryLinkLeadsToANode() throws Exception {
        Path ontology = TestData.folder("case-uco/ontology");
        Set<String> known = new HashSet<>();
        try (Stream<Path> files = Files.list(ontology)) {
            for (Path file : files.toList()) {
                Matcher subject = SUBJECT.matcher(Files.readString(file));
                while (subject.find()) {
                    known.add(
                            subject.group(1).replaceFirst("^(uco|case)-", "")
                                    + ":"
                                    + subject.group(2));
                }
            }
        }
        JsonObject graph;
        try (EvidenceBench bench = new EvidenceBench(folder)) {
            Path made = bench.done(bench.reviewed("a.jpg")).path();
            graph =
                    JsonParser.parse(
                                    Files.readAllBytes(made.resolve("data/case.jsonld")),
                                    JsonLimits.bytes(1 << 20))
                            .object()
                            .orElseThrow();
        }
        Set<String> used = new TreeSet<>();
        Set<String> nodes = new TreeSet<>();
        Set<String> links = new TreeSet<>();
        for (JsonValue node : graph.array("@graph").orElseThrow()) {
            collect(node, used, nodes, links);
        }
        assertThat(used).contains("investigation:InvestigativeAction", "observable:File");
        assertThat(known).containsAll(used);
        assertThat(nodes).containsAll(links);
        assertThat(nodes)
                .allMatch(
                        id -> id.matches("kb:[A-Za-z]+-[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}"));
    }

    private static void collect(
            JsonValue value, Set<String> used, Set<String> nodes, Set<String> links) {
        if (value instanceof JsonArray(var items)) {
            items.forEach(item -> collect(item, used, nodes, links));
        } else if (value instanceof JsonObject object) {
            boolean link = object.members().size() == 1;
            object.members()
                    .forEach((name, member) -> {
                        if (name.equals("@id") && member instanceof JsonText(String id)) {
                            (link ? links : nodes).add(id);
                        } else if (name.equals("@type")
                                && member instanceof JsonText(String type)) {
                            if (!type.startsWith("xsd:")) {
                                used.add(type.replaceFirst("^(uco|case)-", ""));
                            }
                        } else if (!name.startsWith("@")) {
                            used.add(name.replaceFirst("^(uco|case)-", ""));
                        }
                        collect(member, used, nodes, links);
                    });
        }
    }
}
