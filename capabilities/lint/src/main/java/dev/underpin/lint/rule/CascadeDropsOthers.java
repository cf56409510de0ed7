package dev.underpin.lint.rule;

import dev.underpin.engine.Phrasing;
import dev.underpin.lint.LintRule;
import dev.underpin.lint.LintedStatement;
import dev.underpin.model.catalog.ObjectName;
import dev.underpin.model.effect.CatalogEntry;
import dev.underpin.model.finding.Card;
import dev.underpin.model.finding.Finding;
import dev.underpin.model.finding.Severity;
import dev.underpin.sql.Verb;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** CASCADE that took more than the statement names: seen by what was there before and is not any more. */
public final class CascadeDropsOthers implements LintRule {

    private static final Card CARD = LintRule.seen(
                    CascadeDropsOthers.class, "CASCADE drops other objects", Severity.HIGH)
            .when("A statement says CASCADE, and objects that it does not name are gone or have lost their default.")
            .effect(
                    "Views, columns, foreign keys or routines of others disappear without a word; in production perhaps more of them"
                            + " than here.")
            .instead(
                    "Drop each of them by name, and then the object without CASCADE: the server refuses if one was forgotten.")
            .links("https://www.postgresql.org/docs/current/ddl-depend.html");

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public Stream<Finding> judge(LintedStatement statement) {
        Cascade cascade = Cascade.of(statement);
        return cascade.isEmpty() ? Stream.empty() : Stream.of(finding(statement, cascade));
    }

    private Finding finding(LintedStatement statement, Cascade cascade) {
        var first = cascade.dropped().isEmpty()
                ? cascade.defaults().getFirst()
                : cascade.dropped().getFirst();
        return finding(first.subject(), "CASCADE also takes " + Words.list(cascade.words()) + ".")
                .evidence(Words.seen(
                        statement,
                        Words.count(cascade.words().size(), "object")
                                + " that the statement does not name: there before, changed or gone after it."))
                .remedy("Name what is to go, so that nothing else can.", byName(statement, cascade));
    }

    private static List<String> byName(LintedStatement statement, Cascade cascade) {
        Phrasing phrasing = statement.phrasing();
        var steps = new ArrayList<String>();
        List<String> views = cascade.dropped().stream()
                .filter(entry -> entry.text("kind").equals("view"))
                .map(view -> phrasing.quote(TableColumns.table(view)))
                .toList();
        if (!views.isEmpty()) {
            steps.add("DROP VIEW " + String.join(", ", views));
        }
        cascade.dropped().stream()
                .filter(entry -> !entry.text("kind").equals("view"))
                .map(entry -> drop(phrasing, entry))
                .forEach(steps::add);
        cascade.defaults().stream()
                .map(column -> "ALTER TABLE " + phrasing.quote(TableColumns.table(column)) + " ALTER COLUMN "
                        + phrasing.quote(column.name()) + " DROP DEFAULT")
                .forEach(steps::add);
        if (statement.kind().verb() != Verb.DO) {
            steps.add(statement.sql().replaceAll("(?i)\\s+CASCADE\\b", ""));
        }
        return steps;
    }

    private static String drop(Phrasing phrasing, CatalogEntry entry) {
        ObjectName owner = TableColumns.table(entry);
        String table = phrasing.quote(owner);
        String part = phrasing.quote(entry.name());
        return switch (entry.subject().kind()) {
            case COLUMN -> "ALTER TABLE " + table + " DROP COLUMN " + part;
            case CONSTRAINT -> "ALTER TABLE " + table + " DROP CONSTRAINT " + part;
            case INDEX -> "DROP INDEX " + phrasing.quote(new ObjectName(owner.schema(), entry.name()));
            case TRIGGER -> "DROP TRIGGER " + part + " ON " + table;
            case POLICY -> "DROP POLICY " + part + " ON " + table;
            case ROUTINE -> "DROP ROUTINE " + table + "(" + entry.name() + ")";
            case VIEW -> "DROP MATERIALIZED VIEW " + table;
            case TYPE -> "DROP " + (entry.text("kind").equals("domain") ? "DOMAIN " : "TYPE ") + table;
            case TABLE, SEQUENCE, SCHEMA, EXTENSION, DATABASE, ROLE, QUERY ->
                "DROP " + entry.subject().kind() + " " + table;
        };
    }
}
