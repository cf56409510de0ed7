package dev.underpin.lint.rule;

import dev.underpin.engine.Phrasing;
import dev.underpin.lint.LintRule;
import dev.underpin.lint.LintedStatement;
import dev.underpin.lint.Sizes.Work;
import dev.underpin.model.catalog.ObjectName;
import dev.underpin.model.effect.CatalogEntry;
import dev.underpin.model.finding.Card;
import dev.underpin.model.finding.Draft;
import dev.underpin.model.finding.Finding;
import dev.underpin.model.finding.Severity;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** An exclusion constraint on an existing table: it has no way that does not block. */
public final class ExclusionConstraintUnderLock implements LintRule {

    private static final Pattern PLAIN =
            Pattern.compile("EXCLUDE USING \\w+ \\(((?:[\\w\"]+ WITH [^\\s,()]+(?:, )?)+)\\)");
    private static final Card CARD = LintRule.seen(
                    ExclusionConstraintUnderLock.class, "Exclusion constraint built under a lock", Severity.HIGH)
            .when(
                    "An exclusion constraint is added to an existing table, which is read from end to end under a lock that blocks writes.")
            .effect(
                    "Reads and writes wait until its index is built and every row has been compared. It can be neither built concurrently nor added NOT VALID.")
            .instead(
                    "Copy the rows into a new table that has it, or keep the rule by a trigger; or choose a quiet hour.")
            .links("https://www.postgresql.org/docs/current/sql-createtable.html#SQL-CREATETABLE-EXCLUDE");

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public Stream<Finding> judge(LintedStatement statement) {
        return ConstraintFacts.added(statement, "exclusion")
                .filter(constraint -> WholeTable.readUnderLock(statement, ConstraintFacts.table(constraint)))
                .map(constraint -> finding(statement, constraint));
    }

    private Finding finding(LintedStatement statement, CatalogEntry constraint) {
        ObjectName table = ConstraintFacts.table(constraint);
        Optional<Preflight> preflight = overlaps(statement.phrasing(), constraint);
        Draft draft = finding(
                        ConstraintFacts.subject(constraint),
                        WholeTable.waiting(statement, table) + " while the index behind " + constraint.name()
                                + " is built, and there is no way to build it without blocking.")
                .severity(statement.severity(table, card().severity()))
                .consequence(statement.duration(table, Work.INDEX))
                .evidence(statement.evidence());
        preflight.map(Preflight::evidence).ifPresent(draft::evidence);
        return draft.remedy(
                "Make a new table that has it, copy the rows in batches while a trigger keeps it in step, and swap the names; "
                        + "or keep new rows apart by a trigger; or run it in a quiet hour with a statement_timeout.",
                preflight.map(asked -> asked.before(List.of())).orElse(List.of()));
    }

    /** Pairs of rows that exclude each other, where the constraint is over plain columns of all rows. */
    private static Optional<Preflight> overlaps(Phrasing phrasing, CatalogEntry constraint) {
        Matcher plain = PLAIN.matcher(constraint.text("definition"));
        if (!plain.matches()) {
            return Optional.empty();
        }
        String table = phrasing.quote(ConstraintFacts.table(constraint));
        String condition = Stream.of(plain.group(1).split(", "))
                .map(pair -> pair.split(" WITH "))
                .map(pair -> "one." + pair[0] + " " + pair[1] + " other." + pair[0])
                .collect(Collectors.joining(" AND "));
        return Optional.of(new Preflight(
                "SELECT count(*) FROM " + table + " one JOIN " + table + " other ON one.ctid < other.ctid AND "
                        + condition,
                "it must count 0"));
    }
}
