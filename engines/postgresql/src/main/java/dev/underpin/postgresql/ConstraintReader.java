package dev.underpin.postgresql;

import dev.underpin.model.catalog.CheckConstraint;
import dev.underpin.model.catalog.Constraint;
import dev.underpin.model.catalog.Deferral;
import dev.underpin.model.catalog.ExclusionConstraint;
import dev.underpin.model.catalog.ForeignKey;
import dev.underpin.model.catalog.Index;
import dev.underpin.model.catalog.NotNullConstraint;
import dev.underpin.model.catalog.ObjectName;
import dev.underpin.model.catalog.PrimaryKey;
import dev.underpin.model.catalog.ReferentialAction;
import dev.underpin.model.catalog.UniqueConstraint;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Constraints by the oid of their table. */
final class ConstraintReader {

    private static final int LONGEST_NAME = 63;

    private final ColumnReader columns;
    private final Map<Long, ObjectName> relations;
    private final Map<Long, List<Index>> indexes;
    private final Map<Long, List<Constraint>> byRelation = new HashMap<>();

    ConstraintReader(
            CatalogSession session,
            ColumnReader columns,
            Map<Long, ObjectName> relations,
            Map<Long, List<Index>> indexes) {
        this.columns = columns;
        this.relations = relations;
        this.indexes = indexes;
        session.each("constraints", row -> TableParts.add(byRelation, row.number("relation"), constraint(row)));
    }

    Map<Long, List<Constraint>> byRelation() {
        return byRelation;
    }

    private @Nullable Constraint constraint(Row row) throws SQLException {
        String name = row.text("name");
        String comment = row.optional("comment");
        long relation = row.number("relation");
        return switch (row.letter("kind")) {
            case 'p' ->
                new PrimaryKey(
                        name,
                        keyColumns(row),
                        index(relation, name).include(),
                        row.flag("period"),
                        deferral(row),
                        comment);
            case 'u' ->
                new UniqueConstraint(
                        name,
                        keyColumns(row),
                        index(relation, name).include(),
                        index(relation, name).nullsDistinct(),
                        row.flag("period"),
                        deferral(row),
                        comment);
            case 'f' -> foreignKey(row, name, comment);
            case 'c' ->
                new CheckConstraint(
                        name,
                        withoutParentheses(SettledText.of(row.text("definition"))),
                        row.flag("inherited"),
                        !row.flag("no_inherit"),
                        row.flag("validated"),
                        row.flag("enforced"),
                        comment);
            case 'x' ->
                new ExclusionConstraint(
                        name, withoutDeferral(SettledText.of(row.text("definition"))), deferral(row), comment);
            case 'n' -> notNull(row, relation, name, comment);
            default -> throw new IllegalStateException("constraint " + name + " of unknown kind " + row.letter("kind"));
        };
    }

    /** The index behind a key, which always has the key's name: it knows the payload and whether NULLs are distinct. */
    private Index index(long relation, String name) {
        return indexes.getOrDefault(relation, List.of()).stream()
                .filter(index -> index.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("the key " + name + " has no index"));
    }

    private List<String> keyColumns(Row row) throws SQLException {
        return columns.names(row.number("relation"), row.numbers("columns"));
    }

    private @Nullable Constraint foreignKey(Row row, String name, @Nullable String comment) throws SQLException {
        long target = row.number("referenced");
        ObjectName referenced = relations.get(target);
        if (referenced == null) {
            return null;
        }
        return new ForeignKey(
                name,
                keyColumns(row),
                referenced,
                columns.names(target, row.numbers("referenced_columns")),
                action(row.letter("on_delete")),
                action(row.letter("on_update")),
                columns.names(row.number("relation"), row.numbers("on_delete_columns")),
                row.letter("match") == 'f',
                row.flag("period"),
                deferral(row),
                row.flag("validated"),
                row.flag("enforced"),
                comment);
    }

    /** Since version 18 every NOT NULL has a row; the ordinary ones, named as the server would, say nothing new. */
    private @Nullable Constraint notNull(Row row, long relation, String name, @Nullable String comment)
            throws SQLException {
        String column = columns.name(relation, row.numbers("columns")[0]);
        ObjectName table = relations.get(relation);
        String usual = (table == null ? "" : table.name()) + "_" + column + "_not_null";
        boolean ordinary = (name.equals(usual)
                        || usual.getBytes(StandardCharsets.UTF_8).length > LONGEST_NAME
                        || row.flag("inherited"))
                && row.flag("validated")
                && !row.flag("no_inherit")
                && comment == null;
        return ordinary
                ? null
                : new NotNullConstraint(name, column, !row.flag("no_inherit"), row.flag("validated"), comment);
    }

    private static Deferral deferral(Row row) throws SQLException {
        if (!row.flag("deferrable")) {
            return Deferral.NOT_DEFERRABLE;
        }
        return row.flag("deferred") ? Deferral.INITIALLY_DEFERRED : Deferral.INITIALLY_IMMEDIATE;
    }

    private static ReferentialAction action(char letter) {
        return switch (letter) {
            case 'r' -> ReferentialAction.RESTRICT;
            case 'c' -> ReferentialAction.CASCADE;
            case 'n' -> ReferentialAction.SET_NULL;
            case 'd' -> ReferentialAction.SET_DEFAULT;
            default -> ReferentialAction.NO_ACTION;
        };
    }

    private static String withoutDeferral(String definition) {
        return definition.replaceFirst(" DEFERRABLE( INITIALLY DEFERRED)?$", "");
    }

    /** The server wraps a whole condition in parentheses; one that starts and ends with unrelated ones is left alone. */
    static String withoutParentheses(String expression) {
        if (!expression.startsWith("(") || !expression.endsWith(")")) {
            return expression;
        }
        int depth = 0;
        char quote = 0;
        for (int i = 0; i < expression.length(); i++) {
            char c = expression.charAt(i);
            if (quote != 0) {
                quote = c == quote ? 0 : quote;
            } else if (c == '\'' || c == '"') {
                quote = c;
            } else if (c == '(') {
                depth++;
            } else if (c == ')' && --depth == 0 && i < expression.length() - 1) {
                return expression;
            }
        }
        return expression.substring(1, expression.length() - 1);
    }
}
