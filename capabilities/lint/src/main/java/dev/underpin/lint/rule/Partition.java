package dev.underpin.lint.rule;

import dev.underpin.engine.Phrasing;
import dev.underpin.lint.LintedStatement;
import dev.underpin.model.catalog.ObjectName;
import dev.underpin.model.catalog.Subject;
import dev.underpin.model.effect.CatalogEntry;
import dev.underpin.model.effect.Difference;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A partition that a statement makes, attaches or detaches.
 *
 * @param key how its parent divides rows: {@code RANGE (at)}
 * @param bound which rows are its: {@code FOR VALUES IN ('a')}, {@code DEFAULT}
 */
record Partition(ObjectName name, ObjectName parent, String key, String bound) {

    private static final Pattern KEY = Pattern.compile("(RANGE|LIST) \\((\"(?:[^\"]|\"\")+\"|\\w+)\\)");
    private static final Pattern RANGE = Pattern.compile("FOR VALUES FROM \\(([^,]+)\\) TO \\(([^,]+)\\)");
    private static final Pattern LIST = Pattern.compile("FOR VALUES IN \\((.+)\\)");

    /** New tables that are partitions from the start, of parents that are in use. */
    static Stream<Partition> made(LintedStatement statement) {
        return statement
                .made(Subject.Kind.TABLE)
                .filter(table -> table.fact("bound") != null)
                .flatMap(table -> of(statement, table));
    }

    /** Existing tables that become partitions. */
    static Stream<Partition> attached(LintedStatement statement) {
        return statement
                .altered(Subject.Kind.TABLE)
                .filter(table ->
                        table.before().fact("bound") == null && table.after().fact("bound") != null)
                .flatMap(table -> of(statement, table.after()));
    }

    /** Partitions that become tables of their own, or are dropped as they are. */
    static Stream<Partition> detached(LintedStatement statement) {
        Stream<CatalogEntry> detached = statement
                .altered(Subject.Kind.TABLE)
                .filter(table ->
                        table.before().fact("bound") != null && table.after().fact("bound") == null)
                .map(Difference.Altered::before);
        Stream<CatalogEntry> dropped =
                statement.removed(Subject.Kind.TABLE).filter(table -> table.fact("bound") != null);
        return Stream.concat(detached, dropped).flatMap(table -> of(statement, table));
    }

    /** Where its parent went with it, there is none. */
    private static Stream<Partition> of(LintedStatement statement, CatalogEntry table) {
        return statement.effect().differences().stream()
                .filter(difference -> !(difference instanceof Difference.Dropped))
                .map(Difference::entry)
                .filter(entry -> entry.fact("partition_key") != null)
                .filter(entry -> Parts.table(entry).toString().equals(table.fact("parents")))
                .map(entry -> new Partition(
                        Parts.table(table), Parts.table(entry), entry.text("partition_key"), table.text("bound")))
                .limit(1);
    }

    /** The condition that its rows meet; empty where it cannot be said plainly. */
    String inside() {
        Matcher column = KEY.matcher(key);
        if (!column.matches()) {
            return "";
        }
        String name = column.group(2);
        Matcher range = RANGE.matcher(bound);
        if (range.matches()) {
            String from = range.group(1).equals("MINVALUE") ? "" : " AND " + name + " >= " + range.group(1);
            String to = range.group(2).equals("MAXVALUE") ? "" : " AND " + name + " < " + range.group(2);
            return name + " IS NOT NULL" + from + to;
        }
        Matcher list = LIST.matcher(bound);
        return list.matches() && !list.group(1).contains("NULL")
                ? name + " IS NOT NULL AND " + name + " IN (" + list.group(1) + ")"
                : "";
    }

    /** The condition that the rows of all others meet; empty where it cannot be said plainly. */
    String outside() {
        Matcher column = KEY.matcher(key);
        Matcher range = RANGE.matcher(bound);
        Matcher list = LIST.matcher(bound);
        if (!column.matches()) {
            return "";
        }
        String name = column.group(2);
        if (range.matches()) {
            String below = range.group(1).equals("MINVALUE") ? "" : name + " < " + range.group(1);
            String above = range.group(2).equals("MAXVALUE") ? "" : name + " >= " + range.group(2);
            return below + (below.isEmpty() || above.isEmpty() ? "" : " OR ") + above;
        }
        return list.matches() && !list.group(1).contains("NULL") ? name + " NOT IN (" + list.group(1) + ")" : "";
    }

    /** {@code ALTER TABLE … ATTACH PARTITION …}, with its bound. */
    String attach(Phrasing phrasing) {
        return "ALTER TABLE " + phrasing.quote(parent) + " ATTACH PARTITION " + phrasing.quote(name) + " " + bound;
    }
}
