package dev.underpin.postgresql;

import dev.underpin.model.catalog.Constraint;
import dev.underpin.model.catalog.Index;
import dev.underpin.model.catalog.ObjectName;
import dev.underpin.model.catalog.Policy;
import dev.underpin.model.catalog.RewriteRule;
import dev.underpin.model.catalog.Trigger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Constraints, indexes, triggers, rules and policies, by the oid of the relation they belong to. */
final class TableParts {

    private final Map<Long, List<Constraint>> constraints;
    private final Map<Long, List<Index>> indexes;
    private final Map<Long, List<Trigger>> triggers = new HashMap<>();
    private final Map<Long, List<RewriteRule>> rules = new HashMap<>();
    private final Map<Long, List<Policy>> policies = new HashMap<>();

    TableParts(CatalogSession session, ColumnReader columns, Map<Long, ObjectName> relations) {
        indexes = new IndexReader(session, columns).byRelation();
        constraints = new ConstraintReader(session, columns, relations, indexes).byRelation();
        session.each(
                "triggers",
                row -> add(
                        triggers,
                        row.number("relation"),
                        new Trigger(
                                row.text("name"),
                                SettledText.of(row.text("definition")),
                                new ObjectName(row.text("function_schema"), row.text("function_name")),
                                firing(row.letter("firing")),
                                row.optional("comment"))));
        session.each(
                "rules",
                row -> add(
                        rules,
                        row.number("relation"),
                        new RewriteRule(
                                row.text("name"),
                                SettledText.of(row.text("definition")),
                                firing(row.letter("firing")),
                                row.optional("comment"))));
        session.each(
                "policies",
                row -> add(
                        policies,
                        row.number("relation"),
                        new Policy(
                                row.text("name"),
                                row.flag("permissive"),
                                command(row.letter("command")),
                                row.names("roles"),
                                row.expression("using_rows"),
                                row.expression("with_check"),
                                row.optional("comment"))));
    }

    private static String firing(char letter) {
        return switch (letter) {
            case 'D' -> "DISABLED";
            case 'R' -> "REPLICA";
            case 'A' -> "ALWAYS";
            default -> "ENABLED";
        };
    }

    private static String command(char letter) {
        return switch (letter) {
            case 'r' -> "SELECT";
            case 'a' -> "INSERT";
            case 'w' -> "UPDATE";
            case 'd' -> "DELETE";
            default -> "ALL";
        };
    }

    static <T> void add(Map<Long, List<T>> lists, long relation, @Nullable T part) {
        if (part != null) {
            lists.computeIfAbsent(relation, key -> new ArrayList<>(2)).add(part);
        }
    }

    List<Constraint> constraints(long relation) {
        return constraints.getOrDefault(relation, List.of());
    }

    List<Index> indexes(long relation) {
        return indexes.getOrDefault(relation, List.of());
    }

    List<Trigger> triggers(long relation) {
        return triggers.getOrDefault(relation, List.of());
    }

    List<RewriteRule> rules(long relation) {
        return rules.getOrDefault(relation, List.of());
    }

    List<Policy> policies(long relation) {
        return policies.getOrDefault(relation, List.of());
    }
}
