package dev.underpin.plan;

import dev.underpin.model.catalog.Catalog;
import dev.underpin.model.catalog.Extension;
import dev.underpin.model.catalog.ObjectName;
import dev.underpin.model.catalog.Schema;
import dev.underpin.model.catalog.SchemaObject;
import dev.underpin.model.catalog.Sequence;
import dev.underpin.model.catalog.Subject;
import dev.underpin.model.catalog.Table;
import dev.underpin.model.change.AlterObject;
import dev.underpin.model.change.Change;
import dev.underpin.model.change.ChangeSet;
import dev.underpin.model.change.CreateExtension;
import dev.underpin.model.change.CreateObject;
import dev.underpin.model.change.CreateSchema;
import dev.underpin.model.change.DropObject;
import dev.underpin.model.change.DropSchema;
import dev.underpin.model.change.ExtractTable;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What lies between two catalogs, complete over everything a catalog holds but for the order of columns, which no engine can
 * change in place. A rename is never guessed: without a hint it is a thing that goes and one that comes.
 */
public final class Diff {

    private final Catalog from;
    private final Catalog to;
    private final List<Change> changes = new ArrayList<>();
    private final List<String> leftAlone = new ArrayList<>();

    private Diff(Catalog from, Catalog to) {
        this.from = from;
        this.to = to;
    }

    public static ChangeSet of(Catalog from, Catalog to, List<Hint> hints) {
        var diff = new Diff(from, to);
        diff.compare(new Hints(hints));
        return new ChangeSet(from, to, diff.changes, diff.leftAlone);
    }

    private void compare(Hints hints) {
        schemas();
        extensions();
        Map<Subject, SchemaObject> before = objects(from);
        Map<Subject, SchemaObject> after = objects(to);
        var sequences = new SequenceNames(from, to);
        changes.addAll(sequences.renames());
        var lineage = Lineage.of(from, to);
        Map<Subject, Subject> sameCalls = SameCalls.between(before, after);
        var extracted = new HashSet<ObjectName>();
        for (Hint.TableExtracted hint : hints.extractions()) {
            changes.add(extraction(hint));
            extracted.add(hint.to());
        }
        after.forEach((subject, object) -> {
            boolean told = object instanceof Table table && extracted.contains(table.name())
                    || object instanceof Sequence sequence && sequences.isNew(sequence);
            if (told) {
                return;
            }
            SchemaObject was = before.get(sameCalls.getOrDefault(subject, subject));
            if (was == null) {
                changes.add(new CreateObject(object));
            } else if (was instanceof Table table) {
                if (!was.equals(object)) {
                    new TableDiff(table, (Table) object, lineage, sequences, hints, changes).compare();
                }
            } else if (!SameDefinition.of(was, object)) {
                changes.add(new AlterObject(was, object));
            }
        });
        before.forEach((subject, object) -> {
            if (object instanceof Sequence sequence && sequences.isOld(sequence)) {
                return;
            }
            if (!after.containsKey(subject) && !sameCalls.containsValue(subject)) {
                changes.add(new DropObject(object));
            }
        });
        new SurroundingsDiff(from, to, changes, leftAlone).compare();
        hints.refuseUnused();
    }

    private ExtractTable extraction(Hint.TableExtracted hint) {
        Table source = from.table(hint.from())
                .orElseThrow(() -> Hints.refused(hint, "there is no table " + hint.from() + " today"));
        Table made = to.table(hint.to())
                .orElseThrow(() -> Hints.refused(hint, "there is no table " + hint.to() + " in the target"));
        if (from.table(hint.to()).isPresent()) {
            throw Hints.refused(hint, "there is a table " + hint.to() + " already");
        }
        for (int i = 0; i < hint.columns().size(); i++) {
            if (source.column(hint.columns().get(i)).isEmpty()
                    || made.column(hint.named().get(i)).isEmpty()) {
                throw Hints.refused(
                        hint, hint.columns().get(i) + " or " + hint.named().get(i) + " is no column of its table");
            }
        }
        return new ExtractTable(hint.from(), hint.columns(), made, hint.named());
    }

    private void schemas() {
        Map<String, Schema> before = schemas(from);
        Map<String, Schema> after = schemas(to);
        after.values().stream()
                .filter(schema -> !before.containsKey(schema.name()))
                .forEach(schema -> changes.add(new CreateSchema(schema)));
        before.values().stream()
                .filter(schema -> !after.containsKey(schema.name()))
                .forEach(this::dropSchema);
    }

    private void dropSchema(Schema schema) {
        List<String> extensions = from.extensions().stream()
                .filter(extension -> extension.schema().equals(schema.name()))
                .map(Extension::name)
                .toList();
        if (extensions.isEmpty()) {
            changes.add(new DropSchema(schema));
        } else {
            leftAlone.add("Schema " + schema.name() + " stays, for it holds " + String.join(", ", extensions) + ".");
        }
    }

    private static Map<String, Schema> schemas(Catalog catalog) {
        return catalog.schemas().stream()
                .collect(Collectors.toMap(
                        Schema::name,
                        schema -> new Schema(schema.name(), schema.access(), schema.comment(), List.of()),
                        (one, other) -> one,
                        LinkedHashMap::new));
    }

    private void extensions() {
        Set<String> before = names(from);
        Set<String> after = names(to);
        to.extensions().stream()
                .filter(extension -> !before.contains(extension.name()))
                .forEach(extension -> changes.add(new CreateExtension(extension)));
        List<String> kept =
                before.stream().filter(name -> !after.contains(name)).sorted().toList();
        if (!kept.isEmpty()) {
            leftAlone.add("The target does not name the extension" + (kept.size() == 1 ? " " : "s ")
                    + String.join(", ", kept) + ", and extensions are never dropped on that ground alone.");
        }
    }

    private static Set<String> names(Catalog catalog) {
        return catalog.extensions().stream().map(Extension::name).collect(Collectors.toSet());
    }

    private static Map<Subject, SchemaObject> objects(Catalog catalog) {
        Map<Subject, SchemaObject> objects = new LinkedHashMap<>();
        catalog.objects(SchemaObject.class).forEach(object -> objects.put(Subject.of(object), object));
        return objects;
    }
}
