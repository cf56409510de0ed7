package dev.underpin.report;

import dev.underpin.model.finding.Review;
import dev.underpin.model.snapshot.Snapshot;
import dev.underpin.model.tune.TuningPart;
import gg.jte.html.OwaspHtmlTemplateOutput;
import gg.jte.output.StringOutput;

/**
 * The page an engineer is handed after a review: one HTML file that needs nothing beside it and no network. All text from a
 * database is escaped by the templates, and a content security policy lets no script run but the page's own.
 */
public final class HtmlDossier {

    private HtmlDossier() {}

    /**
     * The page alone: it speaks of no other file.
     *
     * @param engineTitle the engine's name for people: {@code PostgreSQL}
     * @param version Underpin's own
     */
    public static String of(Snapshot snapshot, Review review, String engineTitle, String version) {
        return rendered(DossierPage.of(snapshot, review, engineTitle, version));
    }

    /** The page of an audit: it links to the files that an audit writes beside it. */
    public static String inFolder(
            Snapshot snapshot, Review review, TuningPart tuning, String engineTitle, String version) {
        return rendered(DossierPage.of(snapshot, review, engineTitle, version).inFolder(tuning));
    }

    @SuppressWarnings("NullAway") // to templates, null is no interceptor; their generated code does not say so
    private static String rendered(DossierPage page) {
        var text = new StringOutput();
        JtedossierGenerated.render(new OwaspHtmlTemplateOutput(text), null, page);
        return text.toString();
    }
}
