package dev.underpin.model.lint;

import dev.underpin.model.effect.RecordedFile;
import dev.underpin.model.finding.Review.Silenced;
import java.util.List;

/**
 * A migration file and what is to be said of it.
 *
 * @param findings in the order of the file; worst first at one statement
 * @param silenced by policy, by the baseline, or by a comment in the file
 */
public record JudgedFile(
        RecordedFile recorded,
        List<JudgedStatement> statements,
        List<PlacedFinding> findings,
        List<Silenced> silenced) {

    public JudgedFile {
        statements = List.copyOf(statements);
        findings = List.copyOf(findings);
        silenced = List.copyOf(silenced);
    }
}
