package dev.underpin.lint.rule;

import dev.underpin.engine.Phrasing;
import dev.underpin.lint.LintRule;
import dev.underpin.lint.LintedStatement;
import dev.underpin.lint.Sizes.Work;
import dev.underpin.model.catalog.ObjectName;
import dev.underpin.model.catalog.Subject;
import dev.underpin.model.effect.CatalogEntry;
import dev.underpin.model.effect.Difference;
import dev.underpin.model.finding.Card;
import dev.underpin.model.finding.Draft;
import dev.underpin.model.finding.Finding;
import dev.underpin.model.finding.Severity;
import dev.underpin.model.snapshot.TableStatistics;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A change of a domain that reads every table which uses it. */
public final class DomainConstraintScansTables implements LintRule {

    private static final Card CARD = LintRule.seen(
                    DomainConstraintScansTables.class, "Domain constraint that reads the tables", Severity.HIGH)
            .when(
                    "A domain gets a constraint, becomes NOT NULL or has a constraint validated, and tables that use it are read from end to end under a lock that blocks writes.")
            .effect(
                    "Writers of every table with a column of the domain wait until all these tables have been read; one value that breaks it fails the deployment.")
            .instead(
                    "Add a CHECK NOT VALID, which holds for new values; put what must hold for old ones on the tables.")
            .links("https://www.postgresql.org/docs/current/sql-alterdomain.html");

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public Stream<Finding> judge(LintedStatement statement) {
        return Stream.concat(constraints(statement), becameNotNull(statement))
                .flatMap(cause -> finding(statement, cause).stream());
    }

    /** Validated ones that are new, or that were not validated before. */
    private static Stream<CatalogEntry> constraints(LintedStatement statement) {
        return statement.effect().differences().stream()
                .filter(difference -> difference.kind() == Subject.Kind.CONSTRAINT
                        && difference.entry().fact("on_domain") != null
                        && difference.entry().is("validated"))
                .filter(difference -> switch (difference) {
                    case Difference.Created made -> true;
                    case Difference.Altered altered -> altered.changed("validated");
                    case Difference.Dropped gone -> false;
                })
                .map(Difference::entry);
    }

    /** Before version 17 NOT NULL of a domain is no constraint of its own. */
    private static Stream<CatalogEntry> becameNotNull(LintedStatement statement) {
        return constraints(statement).findAny().isPresent()
                ? Stream.empty()
                : statement
                        .altered(Subject.Kind.TYPE)
                        .filter(type -> type.changed("not_null") && type.after().is("not_null"))
                        .map(Difference.Altered::after);
    }

    private Optional<Finding> finding(LintedStatement statement, CatalogEntry cause) {
        List<ObjectName> tables = statement
                .scans()
                .map(scan -> scan.relation().name())
                .filter(table -> WholeTable.blockingLock(statement, table).isPresent())
                .distinct()
                .sorted()
                .toList();
        if (tables.isEmpty()) {
            return Optional.empty();
        }
        ObjectName domain = ConstraintFacts.table(cause);
        String names =
                String.join(" and ", tables.stream().map(ObjectName::name).toList());
        boolean named = cause.subject().part() != null;
        String what =
                named ? cause.name() + " of the domain " + domain.name() : "NOT NULL of the domain " + domain.name();
        ObjectName largest = tables.stream()
                .max(Comparator.comparingLong(table -> statement
                        .context()
                        .size(table)
                        .map(TableStatistics::rows)
                        .orElse(0L)))
                .orElseThrow();
        Draft draft = finding(
                        Subject.of(Subject.Kind.TYPE, domain),
                        "Writes to " + names + " wait while every value is checked against " + what + ".")
                .severity(statement.severity(largest, card().severity()))
                .consequence(statement.duration(largest, Work.SCAN))
                .evidence(statement.evidence());
        return Optional.of(
                cause.text("kind").equals("check")
                        ? draft.remedy(
                                "Hold new values to it, and leave the old ones unread.",
                                List.of(unvalidated(statement, domain, cause)))
                        : draft.advice(
                                "Make the columns of the tables NOT NULL instead, one table at a time and each in the way that does not block; the domain need not say it."));
    }

    private static String unvalidated(LintedStatement statement, ObjectName domain, CatalogEntry check) {
        Phrasing phrasing = statement.phrasing();
        return "ALTER DOMAIN " + phrasing.quote(domain) + " ADD CONSTRAINT " + phrasing.quote(check.name()) + " "
                + check.text("definition").replaceFirst(" NOT VALID$", "") + " NOT VALID";
    }
}
