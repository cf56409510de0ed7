package dev.underpin.lint.rule;

import dev.underpin.lint.LintedStatement;
import dev.underpin.model.catalog.ObjectName;
import dev.underpin.model.catalog.Subject;
import dev.underpin.model.effect.CatalogEntry;
import dev.underpin.model.effect.Difference;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** What the catalog says of a constraint or an index, read the same way by every rule about them. */
final class ConstraintFacts {

    private ConstraintFacts() {}

    static ObjectName table(CatalogEntry part) {
        return Objects.requireNonNull(part.subject().owner());
    }

    static Subject subject(CatalogEntry part) {
        return Subject.part(part.subject().kind(), table(part), part.name());
    }

    /** Constraints of one kind that existing tables got, also in the place of one of the same name. */
    static Stream<CatalogEntry> added(LintedStatement statement, String kind) {
        return Stream.concat(statement.added(Subject.Kind.CONSTRAINT), remade(statement))
                .filter(entry -> isKind(entry, kind));
    }

    /** Constraints that now say something else under their old name: dropped and added by one statement. */
    static Stream<CatalogEntry> remade(LintedStatement statement) {
        return statement
                .altered(Subject.Kind.CONSTRAINT)
                .filter(change -> !change.renamed() && !words(change.before()).equals(words(change.after())))
                .map(Difference.Altered::after);
    }

    static boolean isRemade(LintedStatement statement, CatalogEntry constraint) {
        return remade(statement).anyMatch(constraint::equals);
    }

    /** Its definition without what can be altered in place. */
    private static String words(CatalogEntry constraint) {
        return constraint
                .text("definition")
                .replaceAll(" (NOT VALID|NOT ENFORCED|(NOT )?DEFERRABLE|INITIALLY (DEFERRED|IMMEDIATE))", "");
    }

    /** Constraints of one kind that existing tables lost. */
    static Stream<CatalogEntry> removed(LintedStatement statement, String kind) {
        return statement.removed(Subject.Kind.CONSTRAINT).filter(entry -> isKind(entry, kind));
    }

    /** Of tables; those of domains are another matter. */
    static boolean isKind(CatalogEntry entry, String kind) {
        return entry.text("kind").equals(kind) && entry.fact("on_domain") == null;
    }

    /** Whether rows are held to it; servers before 18 know nothing else. */
    static boolean enforced(CatalogEntry constraint) {
        return !"false".equals(constraint.fact("enforced"));
    }

    /** Its columns in order, quoted where SQL needs it. */
    static List<String> columns(CatalogEntry part) {
        return names(part.text("columns"));
    }

    /** The referenced columns of a foreign key in order, quoted where SQL needs it. */
    static List<String> referencedColumns(CatalogEntry key) {
        return names(key.text("referenced_columns"));
    }

    /** The table that a foreign key points at. */
    static ObjectName references(CatalogEntry key) {
        String name = key.text("references");
        int dot = name.indexOf('.');
        return new ObjectName(name.substring(0, Math.max(0, dot)), name.substring(dot + 1));
    }

    /** Whether all its columns came with the same statement. */
    static boolean onNewColumns(LintedStatement statement, CatalogEntry constraint) {
        List<String> columns = columns(constraint);
        return !columns.isEmpty()
                && columns.stream().allMatch(column -> addsColumn(statement, table(constraint), column));
    }

    static boolean addsColumn(LintedStatement statement, ObjectName table, String column) {
        return statement
                .made(Subject.Kind.COLUMN)
                .anyMatch(entry -> table.equals(entry.subject().owner())
                        && statement.phrasing().quote(entry.name()).equals(column));
    }

    /** The index that came with it in the same statement; empty where it took one that was there. */
    static Stream<CatalogEntry> newIndex(LintedStatement statement, CatalogEntry constraint) {
        Stream<CatalogEntry> remade = statement
                .altered(Subject.Kind.INDEX)
                .filter(index -> index.changed("definition") && !index.renamed())
                .map(Difference.Altered::after);
        return Stream.concat(statement.added(Subject.Kind.INDEX), remade)
                .filter(index -> table(index).equals(table(constraint))
                        && constraint.name().equals(index.fact("constraint")));
    }

    private static List<String> names(String list) {
        var names = new ArrayList<String>();
        var name = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < list.length(); i++) {
            char c = list.charAt(i);
            quoted ^= c == '"';
            if (c == ',' && !quoted) {
                names.add(name.toString().strip());
                name.setLength(0);
            } else {
                name.append(c);
            }
        }
        if (!name.isEmpty()) {
            names.add(name.toString().strip());
        }
        return names;
    }
}
