package dev.underpin.lint.rule;

import dev.underpin.lint.LintRule;
import dev.underpin.lint.LintedStatement;
import dev.underpin.model.catalog.Subject;
import dev.underpin.model.finding.Card;
import dev.underpin.model.finding.Evidence;
import dev.underpin.model.finding.Finding;
import dev.underpin.model.finding.Severity;
import dev.underpin.sql.Verb;
import java.util.List;
import java.util.stream.Stream;

/** A second concurrent build in a file: when it fails, the first one is there and the file cannot simply be run again. */
public final class SeveralConcurrentBuildsInOneFile implements LintRule {

    private static final Card CARD = LintRule.read(
                    SeveralConcurrentBuildsInOneFile.class, "Several concurrent builds in one file", Severity.LOW)
            .when("A file builds a second index concurrently, and running an earlier one again would fail.")
            .effect(
                    "Nothing rolls back outside of a transaction. When the second build fails, the first index stays, and the next run stops at it: it exists already.")
            .instead("One concurrent build in a file; or drop each index IF EXISTS before it is built.")
            .links("https://www.postgresql.org/docs/current/sql-createindex.html#SQL-CREATEINDEX-CONCURRENTLY");

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public Stream<Finding> judge(LintedStatement statement) {
        if (!builds(statement)) {
            return Stream.empty();
        }
        List<LintedStatement> before = statement.earlier().stream()
                .filter(SeveralConcurrentBuildsInOneFile::builds)
                .toList();
        return before.size() == 1 && !repeatable(before.getFirst())
                ? Stream.of(finding(statement, before.getFirst()))
                : Stream.empty();
    }

    private static boolean builds(LintedStatement statement) {
        return statement.kind().verb() == Verb.CREATE_INDEX
                && statement.says("INDEX", "CONCURRENTLY")
                && statement.failure().isEmpty();
    }

    /** Whether it may be run again although its index is there. */
    private static boolean repeatable(LintedStatement statement) {
        List<String> index = statement.kind().target();
        return index.isEmpty()
                || statement.says("IF", "NOT", "EXISTS")
                || statement.earlier().stream()
                        .anyMatch(drop -> drop.kind().verb() == Verb.DROP
                                && drop.says("IF", "EXISTS")
                                && drop.kind().target().equals(index));
    }

    private Finding finding(LintedStatement statement, LintedStatement first) {
        String index = first.kind().target().getLast();
        Subject subject = statement
                .made(Subject.Kind.INDEX)
                .findFirst()
                .map(ConstraintFacts::subject)
                .orElse(Subject.database());
        return finding(
                        subject,
                        "If this build fails, " + index + " of line "
                                + first.recorded().line() + " stays, and the file cannot be run again as it is.")
                .evidence(Evidence.known("Both run outside of a transaction."))
                .advice("Give it a file of its own, or let DROP INDEX CONCURRENTLY IF EXISTS stand before each build.");
    }
}
