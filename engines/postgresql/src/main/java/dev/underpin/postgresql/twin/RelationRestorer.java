package dev.underpin.postgresql.twin;

import dev.underpin.model.twin.Caveat;
import dev.underpin.model.twin.RelationFacts;
import dev.underpin.postgresql.CatalogQuery;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Gives tables and indexes the counts that VACUUM and ANALYZE left. */
final class RelationRestorer {

    private final Connection admin;
    private final int version;

    RelationRestorer(Connection admin, int version) {
        this.admin = admin;
        this.version = version;
    }

    List<Caveat> restore(List<RelationFacts> relations) throws SQLException {
        List<Caveat> caveats = new ArrayList<>();
        try (PreparedStatement statement =
                admin.prepareStatement(new CatalogQuery("twin", "relation-counts").textFor(version))) {
            for (RelationFacts facts : relations) {
                statement.setLong(1, facts.knownPages());
                statement.setFloat(2, (float) facts.rows());
                statement.setLong(3, facts.visiblePages());
                statement.setLong(4, Math.max(0, facts.frozenPages()));
                statement.setString(5, facts.relation().schema());
                statement.setString(6, facts.relation().name());
                if (!restored(statement)) {
                    caveats.add(new Caveat(
                            facts.relation(), "The counts of " + facts.relation() + " could not be restored."));
                }
            }
        }
        return caveats;
    }

    private static boolean restored(PreparedStatement statement) throws SQLException {
        try (var answer = statement.executeQuery()) {
            return answer.next() && answer.getBoolean(1);
        }
    }
}
