package dev.underpin.postgresql;

import dev.underpin.model.catalog.CheckConstraint;
import dev.underpin.model.catalog.Column;
import dev.underpin.model.catalog.Constraint;
import dev.underpin.model.catalog.Index;
import dev.underpin.model.catalog.NotNullConstraint;
import dev.underpin.model.catalog.ObjectName;
import dev.underpin.model.catalog.Partition;
import dev.underpin.model.catalog.Partitioning;
import dev.underpin.model.catalog.Persistence;
import dev.underpin.model.catalog.Policy;
import dev.underpin.model.catalog.PrimaryKey;
import dev.underpin.model.catalog.RewriteRule;
import dev.underpin.model.catalog.RowSecurity;
import dev.underpin.model.catalog.Table;
import dev.underpin.model.catalog.TableKind;
import dev.underpin.model.catalog.Trigger;
import dev.underpin.model.catalog.UniqueConstraint;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Tables as statements. Partitions and children are made alone and attached later, so that their column order stays. */
public final class TableText {

    private static final Set<String> OWN_CLAUSES = Set.of("server", "access_method", "tablespace");

    private TableText() {}

    /** @param bare without defaults and checks, see {@link CreationOrder} */
    public static List<String> create(Table table, boolean bare) {
        var statements = new ArrayList<String>();
        var parts = new ArrayList<String>();
        table.columns().forEach(column -> parts.add(ColumnText.of(table, column, bare)));
        if (!bare) {
            checks(table, CheckConstraint::validated).forEach(check -> parts.add(named(check)));
        }
        statements.add("CREATE " + (table.persistence() == Persistence.UNLOGGED ? "UNLOGGED " : "")
                + (table.kind() == TableKind.FOREIGN ? "FOREIGN " : "") + "TABLE " + Names.quote(table.name())
                + " (\n    "
                + String.join(",\n    ", parts) + "\n)" + suffix(table));
        table.columns()
                .forEach(column ->
                        statements.addAll(ColumnText.settings("TABLE ONLY " + Names.quote(table.name()), column)));
        table.constraints(PrimaryKey.class).forEach(key -> statements.add(key(table, key)));
        if (table.partitioning() == null) {
            statements.addAll(uniqueKeys(table));
        }
        if (!bare) {
            unvalidated(table).forEach(statements::add);
        }
        return statements;
    }

    /** Of a partitioned table they are made after its partitions: until then nothing can need them. */
    public static List<String> uniqueKeys(Table table) {
        return table.constraints(UniqueConstraint.class)
                .map(key -> key(table, key))
                .toList();
    }

    /** What a bare table was made without. */
    public static Stream<String> late(Table table) {
        Stream<String> defaults = table.columns().stream()
                .filter(column -> column.defaultValue() != null)
                .map(column -> alter(table) + "ALTER COLUMN " + Names.quote(column.name()) + " SET DEFAULT "
                        + column.defaultValue());
        Stream<String> checks =
                checks(table, CheckConstraint::validated).map(check -> alter(table) + "ADD " + named(check));
        return Stream.concat(defaults, Stream.concat(checks, unvalidated(table)));
    }

    private static Stream<CheckConstraint> checks(Table table, Predicate<CheckConstraint> which) {
        return table.constraints(CheckConstraint.class)
                .filter(check -> which.test(check) || !check.enforced() && which.test(validated(check)));
    }

    private static CheckConstraint validated(CheckConstraint check) {
        return new CheckConstraint(check.name(), check.expression(), false, true, true, true, null);
    }

    private static Stream<String> unvalidated(Table table) {
        Stream<String> checks = table.constraints(CheckConstraint.class)
                .filter(check -> !check.validated() && check.enforced())
                .map(check -> alter(table) + "ADD " + named(check) + " NOT VALID");
        Stream<String> notNulls = table.constraints(NotNullConstraint.class)
                .filter(constraint -> !constraint.validated())
                .map(constraint -> alter(table) + "ADD " + named(constraint) + " NOT VALID");
        return Stream.concat(checks, notNulls);
    }

    private static String named(Constraint constraint) {
        String name = constraint.name();
        return (name == null ? "" : "CONSTRAINT " + Names.quote(name) + " ") + ConstraintText.of(constraint);
    }

    private static String key(Table table, Constraint key) {
        Map<String, String> options = table.indexes().stream()
                .filter(index -> index.backsConstraint() && index.name().equals(key.name()))
                .findFirst()
                .map(Index::options)
                .orElse(Map.of());
        String with = options(options);
        String text = named(key);
        if (with.isEmpty()) {
            return alter(table) + "ADD " + text;
        }
        int deferrable = text.indexOf(" DEFERRABLE");
        return alter(table) + "ADD "
                + (deferrable < 0 ? text + with : text.substring(0, deferrable) + with + text.substring(deferrable));
    }

    private static String suffix(Table table) {
        var suffix = new StringBuilder();
        Partitioning partitioning = table.partitioning();
        if (partitioning != null) {
            suffix.append(" PARTITION BY ").append(partitioning.key());
        }
        if (table.options().containsKey("server")) {
            suffix.append(" SERVER ")
                    .append(Names.quote(Objects.requireNonNull(table.options().get("server"))));
        }
        if (table.options().containsKey("access_method")) {
            suffix.append(" USING ").append(table.options().get("access_method"));
        }
        return suffix.append(options(table.options())).toString();
    }

    /** Storage parameters as a WITH clause; empty where there are none. */
    public static String options(Map<String, String> options) {
        String list = new TreeMap<>(options)
                .entrySet().stream()
                        .filter(option -> !OWN_CLAUSES.contains(option.getKey())
                                && !option.getKey().startsWith("foreign."))
                        .map(option -> option.getKey() + " = " + Names.literal(option.getValue()))
                        .collect(Collectors.joining(", "));
        return list.isEmpty() ? "" : " WITH (" + list + ")";
    }

    /** Makes it a partition or child of its parents. */
    public static Stream<String> attachment(Table table) {
        Partition partition = table.partition();
        Stream<String> attach = partition == null
                ? Stream.empty()
                : Stream.of("ALTER TABLE " + Names.quote(partition.parent()) + " ATTACH PARTITION "
                        + Names.quote(table.name()) + " " + partition.bound());
        return Stream.concat(
                attach,
                table.inherits().stream()
                        .map(parent -> "ALTER TABLE " + Names.quote(table.name()) + " INHERIT " + Names.quote(parent)));
    }

    /** Triggers, rules, row security, replica identity: what needs the whole table and its surroundings. */
    public static Stream<String> guards(Table table) {
        Stream<String> triggers = table.triggers().stream().flatMap(trigger -> trigger(table.name(), trigger));
        Stream<String> rules = table.rules().stream().flatMap(rule -> rule(table.name(), rule));
        Stream<String> policies = table.policies().stream().map(policy -> policy(table.name(), policy));
        Stream<String> security = rowSecurity(table.name(), table.rowSecurity());
        Stream<String> replica =
                Stream.ofNullable(table.replicaIdentity()).map(identity -> replicaIdentity(table.name(), identity));
        return Stream.of(triggers, rules, policies, security, replica).flatMap(text -> text);
    }

    private static Stream<String> rowSecurity(ObjectName table, RowSecurity security) {
        String alter = "ALTER TABLE ONLY " + Names.quote(table) + " ";
        return switch (security) {
            case OFF -> Stream.empty();
            case ON -> Stream.of(alter + "ENABLE ROW LEVEL SECURITY");
            case FORCED -> Stream.of(alter + "ENABLE ROW LEVEL SECURITY", alter + "FORCE ROW LEVEL SECURITY");
            case OFF_BUT_FORCED -> Stream.of(alter + "FORCE ROW LEVEL SECURITY");
        };
    }

    /** @param identity {@code FULL}, {@code NOTHING}, {@code DEFAULT}, or {@code INDEX} and a name */
    public static String replicaIdentity(ObjectName table, String identity) {
        return "ALTER TABLE ONLY " + Names.quote(table) + " REPLICA IDENTITY "
                + (identity.startsWith("INDEX ")
                        ? "USING INDEX " + Names.quote(identity.substring("INDEX ".length()))
                        : identity);
    }

    /** A trigger and whether it fires. */
    public static Stream<String> trigger(ObjectName table, Trigger trigger) {
        return withState(table, trigger.definition(), trigger.firing(), " TRIGGER " + Names.quote(trigger.name()));
    }

    /** A rule and whether it fires. */
    public static Stream<String> rule(ObjectName table, RewriteRule rule) {
        return withState(table, rule.definition(), rule.firing(), " RULE " + Names.quote(rule.name()));
    }

    private static Stream<String> withState(ObjectName table, String definition, String firing, String target) {
        String state = switch (firing) {
            case "DISABLED" -> "DISABLE";
            case "REPLICA" -> "ENABLE REPLICA";
            case "ALWAYS" -> "ENABLE ALWAYS";
            default -> "";
        };
        return state.isEmpty()
                ? Stream.of(definition)
                : Stream.of(definition, "ALTER TABLE ONLY " + Names.quote(table) + " " + state + target);
    }

    public static String policy(ObjectName table, Policy policy) {
        String roles = policy.roles().stream()
                .map(role -> role.equals("PUBLIC") ? role : Names.quote(role))
                .collect(Collectors.joining(", "));
        return "CREATE POLICY " + Names.quote(policy.name()) + " ON " + Names.quote(table)
                + (policy.permissive() ? "" : " AS RESTRICTIVE") + " FOR " + policy.command() + " TO " + roles
                + (policy.using() == null ? "" : " USING (" + policy.using() + ")")
                + (policy.withCheck() == null ? "" : " WITH CHECK (" + policy.withCheck() + ")");
    }

    private static String alter(Table table) {
        return "ALTER TABLE ONLY " + Names.quote(table.name()) + " ";
    }

    public static boolean hasNotNull(Table table, Column column) {
        return !column.nullable()
                && table.constraints(NotNullConstraint.class)
                        .noneMatch(constraint -> constraint.column().equals(column.name()));
    }
}
