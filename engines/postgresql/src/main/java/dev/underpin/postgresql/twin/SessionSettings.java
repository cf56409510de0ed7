package dev.underpin.postgresql.twin;

import dev.underpin.model.twin.Caveat;
import dev.underpin.postgresql.ServerMessages;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The settings that a session of the other database has, taken over by one of the twin. */
final class SessionSettings {

    private SessionSettings() {}

    /** @return those that could not be taken over */
    static List<Caveat> set(Connection connection, Map<String, String> settings) throws SQLException {
        var caveats = new ArrayList<Caveat>();
        try (PreparedStatement set = connection.prepareStatement("SELECT set_config(?, ?, false)")) {
            for (Map.Entry<String, String> setting : settings.entrySet()) {
                set.setString(1, setting.getKey());
                set.setString(2, setting.getValue());
                try {
                    set.execute();
                } catch (SQLException e) {
                    caveats.add(Caveat.general("The setting " + setting.getKey() + " = " + setting.getValue()
                            + " could not be taken over: " + ServerMessages.text(e)));
                }
            }
        }
        return caveats;
    }
}
