package dev.underpin.tune.query;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;

/** How a plan comes to a workload. */
enum PlanForm {
    TEXT_IN_LOG,
    JSON_IN_LOG,
    EXPLAINED;

    /** Runs a script and writes what a user would have of it into a folder. */
    Path written(Connection connection, String script, Path folder, String name) throws IOException, SQLException {
        Files.createDirectories(folder);
        if (this == EXPLAINED) {
            Files.writeString(folder.resolve(name + ".sql"), script);
            return Files.writeString(folder.resolve(name + ".json"), PlanServer.explained(connection, script));
        }
        return Files.writeString(
                folder.resolve(name + ".log"),
                PlanServer.log(connection, script, this == JSON_IN_LOG ? "json" : "text"));
    }
}
