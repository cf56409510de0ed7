package dev.underpin.postgresql.recipe;

import dev.underpin.model.catalog.MaterializedView;
import dev.underpin.model.catalog.ObjectName;
import dev.underpin.model.catalog.Routine;
import dev.underpin.model.catalog.SchemaObject;
import dev.underpin.model.catalog.Subject;
import dev.underpin.model.catalog.View;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Views and routines that stand in the way of a change of what they need: dropped before it and made again after it, in the same
 * transaction. What is to be another one anyway is made as that, and settled; but for what only loses columns, which the
 * application of today still reads.
 *
 * @param objects as they are up to then, each behind those it needs
 * @param again as they are made again, in an order that works
 */
record Rebuild(List<SchemaObject> objects, List<SchemaObject> again, Belongings belongings) {

    /** What stands on tables some of whose columns are replaced, and on types. */
    static Rebuild over(Situation situation, Map<ObjectName, Set<String>> columns, Set<Subject> types) {
        Map<Subject, Set<String>> tables = columns.entrySet().stream()
                .collect(Collectors.toMap(entry -> Subject.table(entry.getKey()), Map.Entry::getValue));
        Set<Subject> roots = new HashSet<>(tables.keySet());
        roots.addAll(types);
        return settled(situation, standingOn(situation, roots, tables));
    }

    static Rebuild over(Situation situation, ObjectName table, Set<String> columns) {
        return over(situation, Map.of(table, columns), Set.of());
    }

    /** What stands on objects that are dropped. */
    static Set<Subject> standingOn(Situation situation, Set<Subject> dropped) {
        return standingOn(situation, dropped, Map.of());
    }

    /** The same objects before and after. */
    static Rebuild same(Situation situation, Set<Subject> subjects, Belongings belongings) {
        List<SchemaObject> objects = inOrder(situation, subjects);
        return new Rebuild(objects, objects, belongings);
    }

    private static Rebuild settled(Situation situation, Set<Subject> subjects) {
        List<SchemaObject> objects = inOrder(situation, subjects);
        situation.settle(
                subjects.stream().filter(subject -> !situation.narrows(subject)).toList());
        return new Rebuild(objects, again(situation, subjects), Belongings.before(situation));
    }

    static List<SchemaObject> inOrder(Situation situation, Set<Subject> subjects) {
        return subjects.stream()
                .sorted(Comparator.comparingInt(situation::oldPosition))
                .flatMap(subject -> situation.now(subject).stream())
                .toList();
    }

    static List<SchemaObject> again(Situation situation, Set<Subject> subjects) {
        return subjects.stream()
                .sorted(Comparator.comparingInt(situation::position).thenComparingInt(situation::oldPosition))
                .flatMap(subject -> situation.now(subject).stream())
                .toList();
    }

    private static Set<Subject> standingOn(Situation situation, Set<Subject> roots, Map<Subject, Set<String>> columns) {
        Set<Subject> reached = new HashSet<>(roots);
        Deque<Subject> open = new ArrayDeque<>(roots);
        while (!open.isEmpty()) {
            Subject needed = open.pop();
            Set<String> replaced = columns.getOrDefault(needed, Set.of());
            for (SchemaObject object : situation.dependents(needed)) {
                if (stands(situation, object, needed, replaced) && reached.add(Subject.of(object))) {
                    open.push(Subject.of(object));
                }
            }
        }
        reached.removeAll(roots);
        return reached;
    }

    /** @param replaced columns of the table that is needed; empty where the whole thing goes */
    private static boolean stands(Situation situation, SchemaObject object, Subject needed, Set<String> replaced) {
        boolean holds = object instanceof View
                || object instanceof MaterializedView
                || object instanceof Routine routine && (replaced.isEmpty() || isParsed(routine));
        return holds && (replaced.isEmpty() || situation.needs(Subject.of(object), needed, replaced));
    }

    /** A body that the server keeps parsed holds on to what it names; one that is text does not. */
    private static boolean isParsed(Routine routine) {
        return routine.definition().contains("BEGIN ATOMIC")
                || routine.definition().contains("\nRETURN ");
    }

    boolean isEmpty() {
        return objects.isEmpty();
    }

    List<String> drop() {
        return drops(objects);
    }

    List<String> create() {
        return creates(again);
    }

    /** What undoing begins with. */
    List<String> dropAgain() {
        return drops(again);
    }

    List<String> createAgain() {
        return creates(objects);
    }

    private static List<String> drops(List<SchemaObject> objects) {
        return objects.reversed().stream().map(ObjectWords::drop).toList();
    }

    private List<String> creates(List<SchemaObject> made) {
        var statements = new ArrayList<String>();
        made.forEach(object -> statements.addAll(Restored.statements(object, belongings)));
        return statements;
    }

    /** {@code , and with it view public.totals}. */
    String words() {
        return objects.isEmpty()
                ? ""
                : ", and with it " + objects.stream().map(ObjectWords::of).collect(Collectors.joining(", "));
    }

    /** Whether rows have to be computed anew. */
    boolean fills() {
        return again.stream().anyMatch(object -> object instanceof MaterializedView view && view.populated());
    }
}
