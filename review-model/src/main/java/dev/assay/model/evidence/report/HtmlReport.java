package dev.assay.model.evidence.report;

import dev.assay.model.audit.event.EntryTime;
import dev.assay.model.evidence.contents.Gap;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * The report as HTML with its style inside: scripts, addresses and anything outside the package are
 * forbidden by the page itself, and it prints in black and white.
 */
public final class HtmlReport {
    private final ReportFacts facts;
    private final Html html = new Html();

    private HtmlReport(ReportFacts facts) {
        this.facts = facts;
    }

    public static byte[] of(ReportFacts facts) {
        return new HtmlReport(facts).write().getBytes(StandardCharsets.UTF_8);
    }

    private String write() {
        html.raw("<!DOCTYPE html>\n<html lang=\"en\"><head><meta charset=\"utf-8\"/>\n")
                .raw("<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none';")
                .raw(" style-src 'unsafe-inline'; img-src 'self' file:\"/>\n")
                .element("title", "Evidence report " + facts.export())
                .raw("<style>\n" + style() + "</style></head><body>\n<header>")
                .raw("<span class=\"when\">")
                .text("Evidence report · prepared " + EntryTime.text(facts.made()))
                .raw("</span><span class=\"brand\">Assay</span></header>\n<main>\n");
        html.element(
                "h1",
                facts.items().size() == 1
                        ? "Review of a quarantined item"
                        : "Review of " + facts.items().size() + " quarantined items");
        html.element("p", "sub", "Package " + facts.export());
        inShort();
        openPoints();
        for (ReportFacts.Item item : facts.items()) {
            new ItemReport(item, html).write();
        }
        doesNotSay();
        checkIt();
        html.raw("</main>\n<footer>")
                .text(facts.export() + " · checkpoint " + facts.size() + " · " + facts.root())
                .raw("</footer>\n</body></html>\n");
        return html.toString();
    }

    /** What was decided, in a sentence for each item; no scores, no verdict of ours. */
    private void inShort() {
        html.element("h2", "In short").raw("<div class=\"short\">\n");
        for (ReportFacts.Item item : facts.items()) {
            html.element("p", ItemSummary.of(item.dossier()));
        }
        html.raw("</div>\n");
    }

    /** On the first page, so that nobody finds them later. */
    private void openPoints() {
        html.element("h2", "Open points");
        html.raw("<ul class=\"gaps\">\n");
        boolean any = false;
        for (ReportFacts.Item item : facts.items()) {
            for (Gap gap : item.gaps()) {
                any = true;
                html.raw("<li>");
                if (facts.items().size() > 1) {
                    html.raw("<b class=\"x\">").text(item.dossier().id().value()).raw("</b> ");
                }
                html.text(gap.sentence()).raw("</li>\n");
            }
        }
        if (!any) {
            html.element("li", "None: everything that belongs into a package is in it.");
        }
        html.raw("</ul>\n");
    }

    private void doesNotSay() {
        html.element("h2", "What this report does not say");
        html.element(
                "p",
                "It does not say who made or altered the media, or why. A detector score is a"
                        + " likelihood under the conditions on the detector's card; it is not an amount"
                        + " of manipulation, and no scores were combined. A map shows what moved the"
                        + " score, not where an edit was made. What the source said of the item is a"
                        + " claim. A device's signature proves nothing against its owner: compare the"
                        + " checkpoint with one that somebody else kept.");
    }

    private void checkIt() {
        html.element("h2", "Check it yourself");
        html.element(
                "p", "The file README.txt of this package says how, and what each step proves.");
        html.raw("<pre>")
                .text("sha256sum -c tagmanifest-sha256.txt\nsha256sum -c manifest-sha256.txt\n")
                .text("python3 verify/verify-package.py .\n")
                .text("assay evidence verify .")
                .raw("</pre>\n");
        html.facts(
                List.of(
                        new Section.Row("Log", facts.origin(), true),
                        new Section.Row(
                                "Checkpoint", facts.size() + " entries, " + facts.root(), true),
                        new Section.Row("Verifier key", facts.vkey(), true),
                        new Section.Row("Made by", facts.software(), false)));
    }

    private static String style() {
        try (InputStream in = HtmlReport.class.getResourceAsStream("report.css")) {
            if (in == null) {
                throw new IllegalStateException("the style of the report is missing");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
