package dev.underpin.workload;

import dev.underpin.model.workload.QueryKey;
import dev.underpin.model.workload.QueryStat;
import dev.underpin.model.workload.Workload;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What was asked of one database, where a source holds what was asked of several, as the log of a server does. */
public final class OneDatabase {

    private OneDatabase() {}

    /** Without what is known to have been asked of others. All of it where none has that name: a copy may be called otherwise. */
    public static Workload of(Workload workload, String name) {
        Set<String> names = workload.queries().stream()
                .flatMap(query -> Stream.ofNullable(query.database()))
                .collect(Collectors.toCollection(TreeSet::new));
        if (names.size() < 2) {
            return workload;
        }
        if (!names.remove(name)) {
            return with(
                    workload,
                    workload.queries(),
                    "It holds what was asked of " + String.join(", ", names) + ", none of which is called " + name
                            + ": all of it is taken.");
        }
        List<QueryStat> asked = workload.queries().stream()
                .filter(query -> query.database() == null || query.database().equals(name))
                .toList();
        double kept = asked.stream().mapToDouble(workload::share).sum();
        double all = workload.queries().stream().mapToDouble(workload::share).sum();
        return with(
                workload,
                asked,
                String.format(
                        Locale.ROOT,
                        "Left aside: %,d of its %,d queries, %.0f %% of it, which were asked of %s.",
                        workload.queries().size() - asked.size(),
                        workload.queries().size(),
                        100 * (all - kept),
                        String.join(", ", names)));
    }

    private static Workload with(Workload workload, List<QueryStat> queries, String note) {
        Set<QueryKey> keys = queries.stream().map(QueryStat::key).collect(Collectors.toSet());
        List<String> notes = new ArrayList<>(workload.notes());
        notes.add(note);
        return new Workload(
                workload.source(),
                workload.format(),
                workload.from(),
                workload.to(),
                queries,
                workload.rest(),
                workload.habits().stream()
                        .filter(habit -> keys.containsAll(habit.queries()))
                        .toList(),
                notes);
    }
}
