package dev.underpin.review;

import dev.underpin.model.finding.Finding;

/** What makes a finding the same one tomorrow: its rule and its subject, whatever the numbers say by then. */
public final class Fingerprint {

    private Fingerprint() {}

    public static String of(Finding finding) {
        return finding.rule() + ":" + finding.subject().kind().word() + ":" + finding.subject();
    }
}
