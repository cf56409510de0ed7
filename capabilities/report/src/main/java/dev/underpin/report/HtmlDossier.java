package dev.underpin.report;

import dev.underpin.model.finding.Review;
import dev.underpin.model.snapshot.Snapshot;
import gg.jte.html.OwaspHtmlTemplateOutput;
import gg.jte.output.StringOutput;

/**
 * The page an engineer is handed after an audit: one HTML file that needs nothing beside it and no network. All text from a
 * database is escaped by the templates, and a content security policy lets no script run but the page's own.
 */
public final class HtmlDossier {

    private HtmlDossier() {}

    /**
     * The whole page.
     *
     * @param engineTitle the engine's name for people: {@code PostgreSQL}
     * @param version Underpin's own
     */
    @SuppressWarnings("NullAway") // to templates, null is no interceptor; their generated code does not say so
    public static String of(Snapshot snapshot, Review review, String engineTitle, String version) {
        var text = new StringOutput();
        JtedossierGenerated.render(
                new OwaspHtmlTemplateOutput(text), null, DossierPage.of(snapshot, review, engineTitle, version));
        return text.toString();
    }
}
