package dev.underpin.postgresql.recipe;

import dev.underpin.model.catalog.MaterializedView;
import dev.underpin.model.catalog.ObjectName;
import dev.underpin.model.catalog.Routine;
import dev.underpin.model.catalog.SchemaObject;
import dev.underpin.model.catalog.Subject;
import dev.underpin.model.catalog.View;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Views, and routines over views, that stand in the way of a change of what they need: dropped before it and made again after it,
 * in the same transaction. What is to be another view anyway is made as that.
 *
 * @param objects as they are today, each behind those it needs
 * @param again as they are made again, in an order that works
 */
record Rebuild(List<SchemaObject> objects, List<SchemaObject> again) {

    /** What needs these columns. */
    static Rebuild of(Situation situation, Map<ObjectName, Set<String>> columns) {
        Map<Subject, SchemaObject> objects = new LinkedHashMap<>();
        columns.forEach((table, names) ->
                situation.dependents(table, names).forEach(object -> objects.putIfAbsent(Subject.of(object), object)));
        return of(
                situation,
                situation.inOrder(objects.values()).stream()
                        .filter(object -> !(object instanceof Routine routine)
                                || routine.definition().contains("BEGIN ATOMIC"))
                        .toList());
    }

    /** What needs these objects. */
    static Rebuild of(Situation situation, Set<Subject> needed) {
        boolean types = needed.stream().anyMatch(subject -> subject.kind() == Subject.Kind.TYPE);
        return of(
                situation,
                situation.dependents(needed).stream()
                        .filter(object -> !(object instanceof Routine routine)
                                || types
                                || routine.definition().contains("BEGIN ATOMIC"))
                        .toList());
    }

    private static Rebuild of(Situation situation, List<SchemaObject> dependents) {
        List<SchemaObject> objects = dependents.stream()
                .filter(object ->
                        object instanceof View || object instanceof MaterializedView || object instanceof Routine)
                .toList();
        List<SchemaObject> again = objects.stream()
                .map(object -> situation
                        .newObject(Subject.of(object))
                        .filter(other -> other.getClass().equals(object.getClass()))
                        .orElse(object))
                .sorted(java.util.Comparator.comparingInt(object -> situation.position(Subject.of(object))))
                .toList();
        return new Rebuild(objects, again);
    }

    boolean isEmpty() {
        return objects.isEmpty();
    }

    boolean contains(Subject subject) {
        return objects.stream().anyMatch(object -> Subject.of(object).equals(subject));
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

    private static List<String> creates(List<SchemaObject> objects) {
        var statements = new ArrayList<String>();
        objects.forEach(object -> statements.addAll(Restored.statements(object)));
        return statements;
    }

    /** {@code , with the view public.totals that needs it}. */
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
