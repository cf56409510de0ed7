package dev.underpin.report;

import dev.underpin.model.finding.Review;
import dev.underpin.model.snapshot.Snapshot;

/** The dossier's page. */
public final class HtmlDossier {

    private HtmlDossier() {}

    public static String of(Snapshot snapshot, Review review, String engineTitle, String version) {
        return Summary.subject(snapshot, engineTitle) + Summary.counts(review) + version;
    }
}
