package dev.underpin.app;

import dev.underpin.model.catalog.Table;
import dev.underpin.model.snapshot.Snapshot;
import dev.underpin.model.snapshot.TableStatistics;
import dev.underpin.model.twin.Caveat;
import dev.underpin.model.twin.RelationFacts;
import dev.underpin.model.twin.TwinBundle;
import dev.underpin.model.twin.ValueForm;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A statistics bundle of a database of which nobody knows more than how large its tables are, or not even that. */
final class SizesAlone {

    private static final long PAGE = 8_192;

    /** Rows of each table where nothing is known. */
    private static final long UNKNOWN = 1_000;

    private SizesAlone() {}

    static TwinBundle of(Snapshot snapshot) {
        boolean known = snapshot.statistics().known();
        List<RelationFacts> relations = known
                ? snapshot.statistics().tables().stream().map(SizesAlone::facts).toList()
                : snapshot.catalog().tables().flatMap(SizesAlone::facts).toList();
        List<Caveat> caveats = known
                ? List.of()
                : List.of(Caveat.general("Nothing is known of sizes: every table was given "
                        + String.format("%,d", UNKNOWN) + " rows. Say what it is like with --like."));
        return new TwinBundle(
                snapshot.provenance().source(),
                snapshot.provenance().takenAt(),
                null,
                ValueForm.PLAIN,
                snapshot.catalog(),
                Map.of(),
                relations,
                List.of(),
                List.of(),
                List.of(),
                caveats,
                List.of(),
                snapshot.statistics());
    }

    private static RelationFacts facts(TableStatistics table) {
        long pages = table.bytes() / PAGE;
        return new RelationFacts(table.table(), pages, pages, table.rows(), 0, -1, 0, null);
    }

    private static Stream<RelationFacts> facts(Table table) {
        return table.partitioning() == null
                ? Stream.of(new RelationFacts(table.name(), 0, 0, UNKNOWN, 0, -1, 0, null))
                : Stream.empty();
    }
}
