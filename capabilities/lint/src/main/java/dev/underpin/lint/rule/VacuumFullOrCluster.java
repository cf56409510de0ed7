package dev.underpin.lint.rule;

import dev.underpin.lint.LintRule;
import dev.underpin.lint.LintedStatement;
import dev.underpin.lint.Sizes.Work;
import dev.underpin.model.catalog.ObjectName;
import dev.underpin.model.catalog.Subject;
import dev.underpin.model.effect.Relation;
import dev.underpin.model.finding.Card;
import dev.underpin.model.finding.Evidence;
import dev.underpin.model.finding.Finding;
import dev.underpin.model.finding.Severity;
import dev.underpin.sql.Verb;
import java.util.List;
import java.util.stream.Stream;

/** VACUUM FULL and CLUSTER write a table anew to make it smaller or sorted. */
public final class VacuumFullOrCluster implements LintRule {

    private static final Card CARD = LintRule.seen(
                    VacuumFullOrCluster.class, "Table written anew by VACUUM FULL or CLUSTER", Severity.HIGH)
            .when("VACUUM FULL or CLUSTER gave existing tables new files.")
            .effect(
                    "Reads and writes wait while every row and every index is written anew; it needs the table's size again on disk.")
            .instead(
                    "Plain VACUUM makes the room usable again without blocking. To give it back or to sort, pg_repack works beside the application.")
            .links(
                    "https://www.postgresql.org/docs/current/sql-vacuum.html",
                    "https://www.postgresql.org/docs/current/routine-vacuuming.html#VACUUM-FOR-SPACE-RECOVERY");

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public Stream<Finding> judge(LintedStatement statement) {
        Verb verb = statement.kind().verb();
        boolean hidden = statement.altered(Subject.Kind.INDEX).anyMatch(index -> index.changed("clustered"));
        if (verb != Verb.VACUUM && verb != Verb.CLUSTER && !hidden) {
            return Stream.empty();
        }
        List<ObjectName> tables = statement
                .rewritten()
                .filter(relation -> relation.kind() == Relation.Kind.TABLE)
                .map(Relation::name)
                .sorted()
                .toList();
        return tables.isEmpty() ? Stream.empty() : Stream.of(finding(statement, tables));
    }

    private Finding finding(LintedStatement statement, List<ObjectName> tables) {
        boolean one = tables.size() == 1;
        ObjectName table = tables.getFirst();
        String what = statement.kind().verb() == Verb.VACUUM ? "VACUUM FULL" : "CLUSTER";
        return finding(
                        one ? Subject.table(table) : Subject.database(),
                        one
                                ? what + " writes " + table.name() + " anew while nobody can read it."
                                : what + " writes " + tables.size() + " tables anew, " + table.name()
                                        + " among them; each while nobody can read it.")
                .severity(one ? statement.severity(table, card().severity()) : card().severity())
                .consequence(one ? statement.duration(table, Work.REWRITE) : null)
                .evidence(
                        one
                                ? statement.evidence()
                                : Evidence.observed("New files: "
                                        + String.join(
                                                ", ",
                                                tables.stream()
                                                        .map(ObjectName::name)
                                                        .toList()) + "."))
                .remedy(
                        "Make the room usable again beside the application. If it must be given back, or the rows sorted: pg_repack.",
                        List.of("VACUUM (ANALYZE)"
                                + (one ? " " + statement.phrasing().quote(table) : "")));
    }
}
