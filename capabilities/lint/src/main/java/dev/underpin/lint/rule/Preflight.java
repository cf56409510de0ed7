package dev.underpin.lint.rule;

import dev.underpin.engine.Phrasing;
import dev.underpin.model.catalog.ObjectName;
import dev.underpin.model.effect.CatalogEntry;
import dev.underpin.model.finding.Evidence;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A question to production's rows, asked before the deployment: scratch cannot know whether they obey a new constraint.
 *
 * @param expected what it must answer, in words
 */
record Preflight(String query, String expected) {

    private static final String NONE = "it must count 0";

    /** Rows that a CHECK refuses; NULL passes. */
    static Optional<Preflight> check(Phrasing phrasing, CatalogEntry check) {
        String condition = check.text("expression");
        return condition.isEmpty()
                ? Optional.empty()
                : Optional.of(new Preflight(
                        "SELECT count(*) FROM " + phrasing.quote(ConstraintFacts.table(check)) + " WHERE NOT "
                                + (condition.startsWith("(") ? condition : "(" + condition + ")"),
                        NONE));
    }

    /** @param columns quoted where needed */
    static Preflight nulls(Phrasing phrasing, ObjectName table, List<String> columns) {
        return new Preflight(
                "SELECT count(*) FROM " + phrasing.quote(table) + " WHERE "
                        + columns.stream().map(column -> column + " IS NULL").collect(Collectors.joining(" OR ")),
                NONE);
    }

    /** Rows whose reference leads nowhere. */
    static Preflight orphans(Phrasing phrasing, CatalogEntry key) {
        List<String> columns = ConstraintFacts.columns(key);
        List<String> targets = ConstraintFacts.referencedColumns(key);
        String known = columns.stream()
                .map(column -> "child." + column + " IS NOT NULL")
                .collect(Collectors.joining(" AND "));
        String same = IntStream.range(0, Math.min(columns.size(), targets.size()))
                .mapToObj(i -> "parent." + targets.get(i) + " = child." + columns.get(i))
                .collect(Collectors.joining(" AND "));
        return new Preflight(
                "SELECT count(*) FROM " + phrasing.quote(ConstraintFacts.table(key)) + " child WHERE " + known
                        + " AND NOT EXISTS (SELECT FROM " + phrasing.quote(ConstraintFacts.references(key))
                        + " parent WHERE " + same + ")",
                NONE);
    }

    /** Values that a unique index would find twice. Empty where its keys cannot be told in plain words. */
    static Optional<Preflight> duplicates(Phrasing phrasing, CatalogEntry index) {
        List<String> keys = IndexText.keys(index);
        if (keys.isEmpty()) {
            return Optional.empty();
        }
        var conditions = new ArrayList<String>();
        if (!index.text("definition").contains(" NULLS NOT DISTINCT") && !index.is("primary")) {
            keys.forEach(key -> conditions.add(key + " IS NOT NULL"));
        }
        if (index.fact("predicate") != null) {
            conditions.add(index.text("predicate"));
        }
        String list = String.join(", ", keys);
        return Optional.of(new Preflight(
                "SELECT " + list + ", count(*) FROM " + phrasing.quote(ConstraintFacts.table(index))
                        + (conditions.isEmpty() ? "" : " WHERE " + String.join(" AND ", conditions)) + " GROUP BY "
                        + list + " HAVING count(*) > 1",
                "it must find nothing"));
    }

    Evidence evidence() {
        return new Evidence(
                Evidence.Basis.KNOWN,
                "Whether the rows of production obey it cannot be seen on scratch; the query asks them.",
                query);
    }

    /** The question, and then the steps. */
    List<String> before(List<String> steps) {
        var all = new ArrayList<String>();
        all.add("-- First, in production; " + expected + ":");
        all.add(query);
        all.addAll(steps);
        return all;
    }
}
