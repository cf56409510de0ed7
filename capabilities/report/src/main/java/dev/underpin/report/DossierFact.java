package dev.underpin.report;

import dev.underpin.model.catalog.ObjectName;
import dev.underpin.model.catalog.Table;
import dev.underpin.model.catalog.TableKind;
import dev.underpin.model.snapshot.Provenance;
import dev.underpin.model.snapshot.Runner;
import dev.underpin.model.snapshot.Snapshot;
import dev.underpin.model.snapshot.Statistics;
import dev.underpin.model.snapshot.TableStatistics;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * One line of the page's head: what was looked at, and how much is known about it.
 *
 * @param note what qualifies the value; empty where nothing does
 */
record DossierFact(String label, String value, String note) {

    static List<DossierFact> of(Snapshot snapshot, String engineTitle) {
        List<DossierFact> facts = new ArrayList<>();
        Provenance provenance = snapshot.provenance();
        Statistics statistics = snapshot.statistics();
        String version = snapshot.catalog().version().replaceFirst(" .*", "");
        facts.add(new DossierFact("Engine", (engineTitle + " " + version).strip(), kind(provenance)));
        if (provenance.takenAt() != null) {
            facts.add(new DossierFact("Read", Figures.day(provenance.takenAt()), Figures.minute(provenance.takenAt())));
        }
        facts.add(tables(snapshot));
        if (statistics.known()) {
            facts.add(new DossierFact("Rows", Figures.rounded(rows(snapshot)), "as the engine estimates"));
        }
        if (statistics.databaseBytes() > 0) {
            facts.add(new DossierFact("Size", Figures.bytes(statistics.databaseBytes()), "on disk"));
        }
        facts.add(counters(statistics, provenance.takenAt()));
        return facts;
    }

    private static String kind(Provenance provenance) {
        Runner runner = provenance.runner();
        return switch (provenance.kind()) {
            case LIVE -> "live database";
            case SCRIPT -> "a script, run on scratch";
            case MIGRATIONS -> "migrations" + (runner == null ? "" : " of " + runner.tool()) + ", run on scratch";
            case SNAPSHOT_FILE -> "a snapshot file";
            case DEMO -> "the demo database";
        };
    }

    private static DossierFact tables(Snapshot snapshot) {
        long partitions = snapshot.catalog().tables().filter(Table::isPartition).count();
        long tables = snapshot.catalog().tables().count() - partitions;
        return new DossierFact(
                "Tables",
                Figures.count(tables),
                partitions == 0 ? "" : "and " + Figures.count(partitions) + " partitions");
    }

    /** Of the tables that hold rows themselves: the engine repeats a partitioned table's rows for the whole. */
    private static long rows(Snapshot snapshot) {
        Set<ObjectName> holders = snapshot.catalog()
                .tables()
                .filter(table -> table.kind() != TableKind.PARTITIONED)
                .map(Table::name)
                .collect(Collectors.toSet());
        return snapshot.statistics().tables().stream()
                .filter(table -> holders.contains(table.table()))
                .mapToLong(TableStatistics::rows)
                .filter(count -> count > 0)
                .sum();
    }

    private static DossierFact counters(Statistics statistics, @Nullable Instant takenAt) {
        if (!statistics.known()) {
            return new DossierFact("Use", "not known", "no rows and no counters behind this source");
        }
        Instant since = statistics.countersSince();
        if (since == null) {
            return new DossierFact("Counters since", "not told", "the engine names no last reset");
        }
        long days = takenAt == null ? 0 : Duration.between(since, takenAt).toDays();
        return new DossierFact(
                "Counters since", Figures.day(since), days < 1 ? Figures.minute(since) : Figures.days(days));
    }
}
