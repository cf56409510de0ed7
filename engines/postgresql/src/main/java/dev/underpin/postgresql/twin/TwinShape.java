package dev.underpin.postgresql.twin;

import dev.underpin.engine.Outcome;
import dev.underpin.engine.Progress;
import dev.underpin.model.catalog.Index;
import dev.underpin.model.catalog.MaterializedView;
import dev.underpin.model.catalog.ObjectName;
import dev.underpin.model.catalog.Table;
import dev.underpin.model.twin.Caveat;
import dev.underpin.model.twin.RelationFacts;
import dev.underpin.model.twin.TwinBundle;
import dev.underpin.postgresql.PostgresScratch;
import dev.underpin.sql.Dialect;
import dev.underpin.sql.Position;
import dev.underpin.sql.Statement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Makes the catalog, with the indexes of each table in the order of their age: of equal costs the planner takes the newest. */
public final class TwinShape {

    private final TwinBundle bundle;
    private final PostgresScratch scratch;
    private final Progress progress;

    public TwinShape(TwinBundle bundle, PostgresScratch scratch, Progress progress) {
        this.bundle = bundle;
        this.scratch = scratch;
        this.progress = progress;
    }

    /** What could not be made is said. */
    public List<Caveat> make(List<String> statements) {
        List<Caveat> failed = new ArrayList<>();
        List<String> ordered = byAge(statements);
        for (int i = 0; i < ordered.size(); i++) {
            progress.at("building the shape", i, ordered.size());
            Outcome outcome = scratch.run(new Statement(ordered.get(i), Position.START, 0, "", Dialect.POSTGRESQL));
            if (outcome instanceof Outcome.Failed failure) {
                failed.add(Caveat.general("This could not be made, " + failure.message() + ": "
                        + ordered.get(i).lines().limit(1).collect(Collectors.joining())));
            }
        }
        scratch.endOfFile();
        return failed;
    }

    private List<String> byAge(List<String> statements) {
        Map<String, Integer> ages = ages();
        List<String> ordered = new ArrayList<>(statements);
        int from = 0;
        while (from < ordered.size()) {
            int to = from;
            while (to < ordered.size() && ages.containsKey(ordered.get(to))) {
                to++;
            }
            ordered.subList(from, to).sort(Comparator.comparing(statement -> ages.getOrDefault(statement, 0)));
            from = to + 1;
        }
        return ordered;
    }

    private Map<String, Integer> ages() {
        Map<ObjectName, Integer> byName = bundle.relations().stream()
                .collect(Collectors.toMap(RelationFacts::relation, RelationFacts::age, Math::max));
        Map<String, Integer> ages = new HashMap<>();
        bundle.catalog().objects(Table.class).forEach(table -> add(ages, byName, table.name(), table.indexes()));
        bundle.catalog()
                .objects(MaterializedView.class)
                .forEach(view -> add(ages, byName, view.name(), view.indexes()));
        return ages;
    }

    private static void add(
            Map<String, Integer> ages, Map<ObjectName, Integer> byName, ObjectName table, List<Index> indexes) {
        for (Index index : indexes) {
            if (!index.backsConstraint()) {
                ages.put(
                        index.definition(),
                        byName.getOrDefault(new ObjectName(table.schema(), index.name()), Integer.MAX_VALUE));
            }
        }
    }
}
