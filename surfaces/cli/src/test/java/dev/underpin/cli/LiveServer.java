package dev.underpin.cli;

import dev.underpin.engine.Engine;
import dev.underpin.engine.Scratch;
import dev.underpin.engine.ScratchWish;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ServiceLoader;

/** A server that plays the live one: called {@code live} in the folder's underpin.yaml, and filled by its {@code live.sql}. */
record LiveServer(Scratch scratch) implements AutoCloseable {

    static LiveServer in(Path folder) throws IOException {
        Engine engine = ServiceLoader.load(Engine.class).stream()
                .map(ServiceLoader.Provider::get)
                .filter(one -> one.id().equals("postgresql"))
                .findFirst()
                .orElseThrow();
        var server = new LiveServer(engine.scratch(new ScratchWish(18)));
        server.run(Files.readString(folder.resolve("live.sql")));
        Files.writeString(folder.resolve("underpin.yaml"), server.sources());
        return server;
    }

    /** What {@code underpin.yaml} says of it. */
    String sources() {
        return "sources:\n  live:\n    url: " + scratch.url() + "\n    password-command: echo " + scratch.password()
                + "\n";
    }

    /** What somebody else does meanwhile. A VACUUM behind it finds rows visible for all only once their commit is on disk, so it waits for that. */
    void run(String sql) {
        String url = "jdbc:postgresql://" + scratch.url().replaceFirst("^.*@", "");
        try (Connection connection =
                        DriverManager.getConnection(url, "underpin_admin", String.valueOf(scratch.password()));
                var statement = connection.createStatement()) {
            statement.execute("SET synchronous_commit = on");
            statement.execute(sql);
        } catch (SQLException e) {
            throw new AssertionError(sql, e);
        }
    }

    @Override
    public void close() {
        scratch.close();
    }
}
