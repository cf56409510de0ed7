package dev.underpin.postgresql.recipe;

import dev.underpin.model.catalog.Column;
import dev.underpin.model.catalog.Index;
import dev.underpin.model.catalog.MaterializedView;
import dev.underpin.model.catalog.ObjectName;
import dev.underpin.model.catalog.RewriteRule;
import dev.underpin.model.catalog.Subject;
import dev.underpin.model.catalog.Trigger;
import dev.underpin.model.catalog.View;
import dev.underpin.model.change.AddIndex;
import dev.underpin.model.change.ChangeRule;
import dev.underpin.model.change.ChangeTrigger;
import dev.underpin.model.change.DropIndex;
import dev.underpin.model.change.ReplaceIndex;
import dev.underpin.postgresql.Names;
import dev.underpin.postgresql.ObjectText;
import dev.underpin.postgresql.TableText;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Views that are defined otherwise and can be changed in place: all columns stay, and more may come behind them. */
final class Views {

    private final Situation situation;
    private final Drafts drafts;

    Views(Situation situation, Drafts drafts) {
        this.situation = situation;
        this.drafts = drafts;
    }

    void alter(View before, View after) {
        if (!ObjectText.create(before).equals(ObjectText.create(after))) {
            replace(before, after);
        }
        var guards = new Guards(situation, drafts);
        ObjectName name = after.name();
        pairs(before.triggers(), after.triggers(), Trigger::name, (was, is) -> {
            if (was == null || is == null || !Guards.alike(was, is)) {
                guards.trigger(new ChangeTrigger(name, was, is));
            }
        });
        pairs(before.rules(), after.rules(), RewriteRule::name, (was, is) -> {
            if (was == null || is == null || !Guards.alike(was, is)) {
                guards.rule(new ChangeRule(name, was, is));
            }
        });
    }

    private static <T> void pairs(
            List<T> before, List<T> after, Function<T, String> name, BiConsumer<@Nullable T, @Nullable T> pair) {
        Map<String, T> was = before.stream().collect(Collectors.toMap(name, part -> part));
        Map<String, T> is = after.stream().collect(Collectors.toMap(name, part -> part));
        var names = new TreeSet<>(was.keySet());
        names.addAll(is.keySet());
        names.forEach(one -> pair.accept(was.get(one), is.get(one)));
    }

    private void replace(View before, View after) {
        boolean wider = after.columns().size() > before.columns().size();
        Work work = Work.called("Replace view " + after.name()).run(statements(before, after));
        if (wider) {
            Set<Subject> itself = Set.of(Subject.of(before));
            var above = Rebuild.same(situation, Rebuild.standingOn(situation, itself), Belongings.before(situation));
            var back = new ArrayList<>(above.drop());
            back.add(ObjectWords.drop(after));
            back.addAll(Restored.statements(before, Belongings.before(situation)));
            back.addAll(above.create());
            work.undo(back);
        } else {
            work.undo(statements(after, before));
        }
        drafts.add(Slot.CODE, situation.position(Subject.of(after)), work.step());
    }

    private static List<String> statements(View from, View to) {
        var statements = new ArrayList<String>();
        ObjectText.create(to)
                .forEach(sql -> statements.add(sql.replaceFirst("^CREATE VIEW ", "CREATE OR REPLACE VIEW ")));
        for (Column column : from.columns()) {
            if (column.defaultValue() != null
                    && to.columns().stream()
                            .anyMatch(one -> one.name().equals(column.name()) && one.defaultValue() == null)) {
                statements.add("ALTER VIEW " + Names.quote(to.name()) + " ALTER COLUMN " + Names.quote(column.name())
                        + " DROP DEFAULT");
            }
        }
        return statements;
    }

    void alter(MaterializedView before, MaterializedView after) {
        if (!before.options().equals(after.options())) {
            drafts.add(
                    Slot.SETTINGS,
                    Work.called("Store materialized view " + after.name() + " otherwise")
                            .run(options(after, before.options(), after.options()))
                            .undo(options(after, after.options(), before.options()))
                            .step());
        }
        columns(before, after);
        indexes(before, after);
    }

    private void columns(MaterializedView before, MaterializedView after) {
        var forward = new ArrayList<String>();
        var back = new ArrayList<String>();
        String view = "MATERIALIZED VIEW " + Names.quote(after.name());
        var columns = new Columns(situation, drafts);
        for (Column is : after.columns()) {
            before.columns().stream()
                    .filter(was ->
                            was.name().equals(is.name()) && !was.options().equals(is.options()))
                    .forEach(was -> {
                        forward.addAll(columns.options(view, was, is));
                        back.addAll(columns.options(view, is, was));
                    });
        }
        if (!forward.isEmpty()) {
            drafts.add(
                    Slot.SETTINGS,
                    Work.called("Keep columns of materialized view " + after.name() + " otherwise")
                            .run(forward)
                            .undo(back)
                            .step());
        }
    }

    private static List<String> options(MaterializedView view, Map<String, String> from, Map<String, String> to) {
        var statements = new ArrayList<String>();
        String alter = "ALTER MATERIALIZED VIEW " + Names.quote(view.name());
        String set = TableText.options(to);
        if (!set.isEmpty()) {
            statements.add(alter + " SET" + set.substring(" WITH".length()));
        }
        from.keySet().stream()
                .sorted()
                .filter(option -> !to.containsKey(option))
                .forEach(option -> statements.add(alter + " RESET (" + option + ")"));
        return statements;
    }

    private void indexes(MaterializedView before, MaterializedView after) {
        var indexes = new Indexes(situation, drafts);
        Map<String, Index> was = before.indexes().stream().collect(Collectors.toMap(Index::name, index -> index));
        Map<String, Index> is = after.indexes().stream().collect(Collectors.toMap(Index::name, index -> index));
        for (Index index : after.indexes()) {
            Index old = was.get(index.name());
            if (old == null) {
                indexes.add(new AddIndex(after.name(), index));
            } else if (!old.definition().equals(index.definition())) {
                indexes.replace(new ReplaceIndex(after.name(), old, index));
            }
        }
        for (Index index : before.indexes()) {
            if (!is.containsKey(index.name())) {
                indexes.drop(new DropIndex(after.name(), index));
            }
        }
    }
}
