package dev.underpin.postgresql.recipe;

import dev.underpin.model.catalog.CheckConstraint;
import dev.underpin.model.catalog.Column;
import dev.underpin.model.catalog.Item;
import dev.underpin.model.catalog.ObjectName;
import dev.underpin.model.catalog.Policy;
import dev.underpin.model.catalog.RewriteRule;
import dev.underpin.model.catalog.Routine;
import dev.underpin.model.catalog.SchemaObject;
import dev.underpin.model.catalog.Table;
import dev.underpin.model.catalog.Trigger;
import dev.underpin.postgresql.Names;
import dev.underpin.postgresql.TableText;
import dev.underpin.sql.Dialect;
import dev.underpin.sql.Token;
import dev.underpin.sql.Tokens;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What tables hold on to routines with: defaults, triggers, rules and policies are let go and set again around a routine that is
 * made anew. Checks, indexes and computed columns are not, for their rows would have to be looked at again.
 */
final class TableUses {

    private final Situation situation;
    private final Set<String> routines;
    private final List<String> drop = new ArrayList<>();
    private final List<String> create = new ArrayList<>();
    private final Set<String> tables = new TreeSet<>();

    private TableUses(Situation situation, Set<String> routines) {
        this.situation = situation;
        this.routines = routines;
    }

    static TableUses of(Situation situation, List<SchemaObject> dropped) {
        Set<String> routines = dropped.stream()
                .filter(Routine.class::isInstance)
                .map(object -> object.name().name())
                .collect(Collectors.toSet());
        var uses = new TableUses(situation, routines);
        if (!routines.isEmpty()) {
            situation.changes().from().tables().forEach(uses::look);
        }
        return uses;
    }

    /** Whether a table calls one of them in any way. */
    static boolean calls(Table table, Set<String> routines) {
        Stream<@Nullable String> texts = Stream.of(
                        table.columns().stream().map(Column::defaultValue),
                        table.triggers().stream().map(Trigger::definition),
                        table.rules().stream().map(RewriteRule::definition),
                        table.policies().stream().map(policy -> policy.using() + " " + policy.withCheck()),
                        proven(table))
                .flatMap(text -> text);
        return texts.anyMatch(text -> calls(text, routines));
    }

    /** What rows were looked at for. */
    private static Stream<String> proven(Table table) {
        Stream<String> checks = table.constraints(CheckConstraint.class).map(CheckConstraint::expression);
        Stream<String> indexes = table.indexes().stream()
                .filter(index ->
                        index.predicate() != null || index.keys().stream().anyMatch(key -> key.expression() != null))
                .map(index -> index.definition().replaceFirst("(?s)^.*? USING ", ""));
        Stream<String> computed = table.columns().stream()
                .map(Column::generated)
                .filter(Objects::nonNull)
                .map(generated -> generated.expression());
        return Stream.of(checks, indexes, computed).flatMap(text -> text);
    }

    List<String> drop() {
        return drop;
    }

    List<String> create() {
        return create;
    }

    /** {@code , and with it what calls it in table public.orders}. */
    String words() {
        return tables.isEmpty() ? "" : ", and with it what calls it in " + String.join(", ", tables);
    }

    private void look(Table table) {
        refuseWhatIsProven(table);
        ObjectName name = table.name();
        for (Column column : table.columns()) {
            if (column.generated() == null && column.defaultValue() != null && calls(column.defaultValue())) {
                String alter = Alter.only(name) + "ALTER COLUMN " + Names.quote(column.name());
                again(name, alter + " DROP DEFAULT", Stream.of(alter + Defaults.set(column.defaultValue())));
            }
        }
        for (Trigger trigger : table.triggers()) {
            if (calls(trigger.definition())) {
                again(
                        name,
                        "DROP TRIGGER " + Names.quote(trigger.name()) + " ON " + Names.quote(name),
                        described(TableText.trigger(name, trigger), Item.Kind.TRIGGER, name, trigger.name()));
            }
        }
        for (RewriteRule rule : table.rules()) {
            if (calls(rule.definition())) {
                again(
                        name,
                        "DROP RULE " + Names.quote(rule.name()) + " ON " + Names.quote(name),
                        described(TableText.rule(name, rule), Item.Kind.RULE, name, rule.name()));
            }
        }
        for (Policy policy : table.policies()) {
            if (calls(policy.using()) || calls(policy.withCheck())) {
                again(
                        name,
                        "DROP POLICY " + Names.quote(policy.name()) + " ON " + Names.quote(name),
                        described(Stream.of(TableText.policy(name, policy)), Item.Kind.POLICY, name, policy.name()));
            }
        }
    }

    private void refuseWhatIsProven(Table table) {
        proven(table).filter(this::calls).findFirst().ifPresent(text -> {
            throw Refusal.calledByRows(table, text, routines);
        });
    }

    private Stream<String> described(Stream<String> statements, Item.Kind kind, ObjectName table, String part) {
        return Stream.concat(statements, Belongings.before(situation).comment(Item.part(kind, table, part)).stream());
    }

    private void again(ObjectName table, String without, Stream<String> with) {
        drop.add(without);
        with.forEach(create::add);
        tables.add("table " + table);
    }

    private boolean calls(@Nullable String text) {
        return calls(text, routines);
    }

    /** A name before a parenthesis: another routine of the same name counts too, which does no harm. */
    static boolean calls(@Nullable String text, Set<String> routines) {
        List<Token> tokens = text == null ? List.of() : Tokens.of(text, Dialect.POSTGRESQL);
        for (int i = 0; i + 1 < tokens.size(); i++) {
            if (tokens.get(i).isName()
                    && tokens.get(i + 1).is("(")
                    && routines.contains(tokens.get(i).name())) {
                return true;
            }
        }
        return false;
    }
}
