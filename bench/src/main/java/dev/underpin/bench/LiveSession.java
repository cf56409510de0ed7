package dev.underpin.bench;

import dev.underpin.engine.Target;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;

/** A plain session in a database that Underpin is pointed at. */
final class LiveSession {

    private LiveSession() {}

    static Connection connect(Target target) throws SQLException {
        var properties = new Properties();
        properties.setProperty("user", target.url().replaceFirst("^\\w+://([^@]*)@.*", "$1"));
        properties.setProperty("password", String.valueOf(target.password()));
        return DriverManager.getConnection(
                target.url().replaceFirst("^\\w+://[^@]*@", "jdbc:postgresql://"), properties);
    }
}
