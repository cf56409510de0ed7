package dev.underpin.lint.rule;

import dev.underpin.lint.LintedStatement;
import dev.underpin.model.effect.CatalogEntry;
import dev.underpin.model.finding.Draft;
import dev.underpin.model.finding.Finding;
import java.util.List;
import java.util.stream.Stream;

/** Findings that say no more than that production's rows should be asked before the deployment. */
final class RowsAsked {

    private RowsAsked() {}

    /** Constraints that are validated without blocking; of those that block, the finding about the lock asks too. */
    static Stream<CatalogEntry> whileValidated(LintedStatement statement) {
        return Validated.by(statement)
                .filter(constraint -> WholeTable.blockingLock(statement, ConstraintFacts.table(constraint))
                        .isEmpty());
    }

    static Finding finding(Draft draft, Preflight asked) {
        return draft.evidence(asked.evidence())
                .remedy("Ask production before the deployment: " + asked.expected() + ".", List.of(asked.query()));
    }
}
