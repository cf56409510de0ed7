package dev.underpin.postgresql.twin;

import dev.underpin.model.twin.Caveat;
import dev.underpin.model.twin.JointFacts;
import dev.underpin.postgresql.CatalogQuery;
import dev.underpin.postgresql.ServerMessages;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Gives statistics objects what they hold. Their types take no text, but bytes that are said to be of the type. */
final class JointRestorer {

    private static final Map<String, String> TYPES =
            Map.of("ndistinct", "pg_ndistinct", "dependencies", "pg_dependencies", "mcv", "pg_mcv_list");

    private final Connection admin;
    private final int version;

    JointRestorer(Connection admin, int version) {
        this.admin = admin;
        this.version = version;
    }

    List<Caveat> restore(List<JointFacts> joint) throws SQLException {
        List<Caveat> caveats = new ArrayList<>();
        if (joint.isEmpty()) {
            return caveats;
        }
        try (Statement casts = admin.createStatement();
                PreparedStatement insert =
                        admin.prepareStatement(new CatalogQuery("twin", "joint-row").textFor(version))) {
            for (String type : TYPES.values()) {
                casts.execute("CREATE CAST (bytea AS " + type + ") WITHOUT FUNCTION");
            }
            for (JointFacts facts : joint) {
                try {
                    if (!restored(insert, facts)) {
                        caveats.add(refused(facts, "there is no such object on the twin"));
                    }
                } catch (SQLException e) {
                    caveats.add(refused(facts, ServerMessages.text(e)));
                }
            }
            for (String type : TYPES.values()) {
                casts.execute("DROP CAST (bytea AS " + type + ")");
            }
        }
        return caveats;
    }

    private boolean restored(PreparedStatement insert, JointFacts facts) throws SQLException {
        Map<Integer, Integer> numbers = numbers(facts);
        insert.setString(1, facts.name().schema());
        insert.setString(2, facts.name().name());
        insert.setBoolean(3, facts.inherited());
        int at = 4;
        for (String kind : List.of("ndistinct", "dependencies", "mcv")) {
            String hex = facts.parts().get(kind);
            insert.setString(at++, hex == null ? null : JointBytes.renumbered(kind, hex, numbers));
        }
        return insert.executeUpdate() == 1;
    }

    private Map<Integer, Integer> numbers(JointFacts facts) throws SQLException {
        Map<Integer, Integer> numbers = new HashMap<>();
        try (PreparedStatement positions =
                admin.prepareStatement(new CatalogQuery("twin", "column-numbers").textFor(version))) {
            positions.setString(1, facts.table().schema());
            positions.setString(2, facts.table().name());
            try (ResultSet answer = positions.executeQuery()) {
                while (answer.next()) {
                    Integer old = facts.positions().get(answer.getString(1));
                    if (old != null) {
                        numbers.put(old, answer.getInt(2));
                    }
                }
            }
        }
        return numbers;
    }

    private static Caveat refused(JointFacts facts, String why) {
        return new Caveat(facts.table(), "Statistics " + facts.name() + " could not be restored: " + why);
    }
}
