package dev.underpin.postgresql.twin;

import dev.underpin.model.catalog.ObjectName;
import dev.underpin.model.twin.RelationFacts;
import dev.underpin.model.twin.WhatIf;
import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Gives an index that was made over no rows the file, the counts and the statistics that it would have over all of them. */
final class IndexDresser {

    /** Far from the numbers that a young database gives to its files by itself. */
    private static final long FIRST_FILE = 3_000_000_000L;

    private final Connection admin;
    private final int version;
    private final FileLayout layout;
    private final Map<ObjectName, RelationFacts> facts;
    private final ExpressionFacts expressions;
    private long files;

    IndexDresser(Connection admin, int version, FileLayout layout, Map<ObjectName, RelationFacts> facts) {
        this.admin = admin;
        this.version = version;
        this.layout = layout;
        this.facts = facts;
        this.expressions = new ExpressionFacts(admin, version);
    }

    WhatIf.Made dress(MakingOutcome.Made made, IndexSizes sizes) throws SQLException, IOException {
        long pages = 0;
        double rows = 0;
        int height = 0;
        Stream<String> assumptions = Stream.of();
        for (MadeIndex index : made.indexes().stream().filter(MadeIndex::leaf).toList()) {
            List<String> ofExpressions = expressions.restore(index);
            IndexSize size = sizes.of(index);
            dress(index, size);
            pages += size.pages();
            rows += size.rows();
            height = Math.max(height, size.height());
            assumptions = Stream.of(assumptions, size.assumptions().stream(), ofExpressions.stream())
                    .flatMap(all -> all);
        }
        return new WhatIf.Made(
                made.definition(),
                made.top().name(),
                made.top().table(),
                pages * FileLayout.PAGE,
                height,
                rows,
                assumptions.distinct().toList());
    }

    private void dress(MadeIndex index, IndexSize size) throws SQLException, IOException {
        String file = String.valueOf(FIRST_FILE + files++);
        RelationFacts table = facts.get(index.table());
        var own = new RelationFacts(index.name(), size.pages(), size.pages(), size.rows(), 0, 0, 0, size.inside());
        layout.copy(index.file(), file);
        layout.apply(new TwinFile(file, index.method(), own, table == null ? 0 : table.pages()));
        try (PreparedStatement statement =
                admin.prepareStatement("UPDATE pg_class SET relfilenode = ?::oid WHERE oid = ?::oid")) {
            statement.setString(1, file);
            statement.setLong(2, index.id());
            statement.executeUpdate();
        }
        new RelationRestorer(admin, version).restore(List.of(own));
    }
}
