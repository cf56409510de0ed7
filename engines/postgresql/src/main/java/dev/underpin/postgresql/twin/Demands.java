package dev.underpin.postgresql.twin;

import dev.underpin.postgresql.CatalogQuery;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * What tables demand of rows and columns of values, put out of force while a twin is given its own: it has two rows where the
 * database has millions, and pseudonyms may be longer than a column is wide.
 */
record Demands(Connection admin) {

    /** Work to be done meanwhile, in one transaction. */
    @FunctionalInterface
    interface Work {
        void run() throws SQLException;
    }

    void lifted(Work work) throws SQLException {
        admin.setAutoCommit(false);
        execute("demands-off");
        work.run();
        execute("demands-on");
        admin.commit();
        admin.setAutoCommit(true);
    }

    private void execute(String topic) throws SQLException {
        try (Statement statement = admin.createStatement()) {
            statement.execute(new CatalogQuery("twin", topic).textFor(0));
        }
    }
}
