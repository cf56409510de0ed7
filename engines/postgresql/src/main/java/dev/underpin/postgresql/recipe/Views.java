package dev.underpin.postgresql.recipe;

import dev.underpin.model.catalog.Column;
import dev.underpin.model.catalog.Index;
import dev.underpin.model.catalog.MaterializedView;
import dev.underpin.model.catalog.SchemaObject;
import dev.underpin.model.catalog.Subject;
import dev.underpin.model.catalog.View;
import dev.underpin.model.change.AddIndex;
import dev.underpin.model.change.ReplaceIndex;
import dev.underpin.model.plan.Hazard;
import dev.underpin.model.plan.Timeouts;
import dev.underpin.postgresql.Names;
import dev.underpin.postgresql.ObjectText;
import dev.underpin.postgresql.TableText;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Views that are defined otherwise: replaced in place where their columns allow it, otherwise made anew with what needs them. */
final class Views {

    private final Situation situation;
    private final Drafts drafts;

    Views(Situation situation, Drafts drafts) {
        this.situation = situation;
        this.drafts = drafts;
    }

    void alter(View before, View after) {
        if (inPlace(before, after)) {
            replace(before, after);
        } else {
            anew(before, after);
        }
    }

    /** The server takes more columns behind those that are there, and nothing else. */
    private static boolean inPlace(View before, View after) {
        List<String> was = before.columns().stream().map(Views::shape).toList();
        List<String> is = after.columns().stream().map(Views::shape).toList();
        return is.size() >= was.size()
                && is.subList(0, was.size()).equals(was)
                && before.triggers().equals(after.triggers())
                && before.rules().equals(after.rules());
    }

    private static String shape(Column column) {
        return column.name() + " " + column.type() + " " + column.collation();
    }

    private void replace(View before, View after) {
        boolean narrower = after.columns().size() == before.columns().size();
        Work work = Work.called("Replace view " + after.name()).run(statements(before, after));
        if (narrower) {
            work.undo(statements(after, before));
        } else {
            var rebuild = Rebuild.of(situation, Set.of(Subject.of(before)));
            var back = new ArrayList<>(rebuild.drop());
            back.add(ObjectWords.drop(after));
            back.addAll(Restored.statements(before));
            back.addAll(rebuild.createAgain());
            work.undo(back);
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
        from.options().keySet().stream()
                .sorted()
                .filter(option -> !to.options().containsKey(option))
                .forEach(option -> statements.add("ALTER VIEW " + Names.quote(to.name()) + " RESET (" + option + ")"));
        return statements;
    }

    private void anew(SchemaObject before, SchemaObject after) {
        var rebuild = Rebuild.of(situation, Set.of(Subject.of(before)));
        var forward = new ArrayList<>(rebuild.drop());
        forward.add(ObjectWords.drop(before));
        forward.addAll(Restored.statements(after));
        forward.addAll(rebuild.create());
        var back = new ArrayList<>(rebuild.dropAgain());
        back.add(ObjectWords.drop(after));
        back.addAll(Restored.statements(before));
        back.addAll(rebuild.createAgain());
        Set<String> was = names(before);
        Set<String> is = names(after);
        boolean narrower = was.containsAll(is) && !is.containsAll(was);
        if (narrower) {
            drafts.mustNot("read "
                    + was.stream().filter(name -> !is.contains(name)).sorted().collect(Collectors.joining(", "))
                    + " of view " + after.name());
        }
        Work work = Work.called("Make " + ObjectWords.of(after) + " anew" + rebuild.words())
                .run(forward)
                .undo(back);
        if (!narrower && !is.containsAll(was)) {
            work.hazard(
                    Hazard.Kind.APPLICATION,
                    "The application of today reads columns of " + after.name()
                            + " that are gone from here on, and that of tomorrow needs what is new: give the new view another name"
                            + " to serve both.");
        }
        if (after instanceof MaterializedView || rebuild.fills()) {
            work.timeouts(Timeouts.LONG)
                    .hazard(Hazard.Kind.DOWNTIME, "Readers of " + after.name() + " wait until it is filled again.");
        }
        drafts.add(
                narrower ? Slot.LATE_CODE : Slot.CODE,
                (narrower ? Integer.MIN_VALUE : 0) + situation.position(Subject.of(after)),
                work.step());
    }

    private static Set<String> names(SchemaObject object) {
        return switch (object) {
            case View view -> view.columns().stream().map(Column::name).collect(Collectors.toSet());
            case MaterializedView view ->
                view.columns().stream().map(Column::name).collect(Collectors.toSet());
            default -> Set.of();
        };
    }

    void alter(MaterializedView before, MaterializedView after) {
        boolean sameRows = before.query().equals(after.query())
                && before.populated() == after.populated()
                && accessMethod(before).equals(accessMethod(after));
        if (!sameRows) {
            anew(before, after);
            return;
        }
        if (!before.options().equals(after.options())) {
            drafts.add(
                    Slot.SETTINGS,
                    Work.called("Store materialized view " + after.name() + " otherwise")
                            .run(options(after, before.options(), after.options()))
                            .undo(options(after, after.options(), before.options()))
                            .step());
        }
        indexes(before, after);
    }

    private static String accessMethod(MaterializedView view) {
        return view.options().getOrDefault("access_method", "heap");
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
                indexes.drop(new dev.underpin.model.change.DropIndex(after.name(), index));
            }
        }
    }
}
