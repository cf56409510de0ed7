package dev.underpin.bench;

import dev.underpin.engine.Scratch;
import dev.underpin.model.effect.Failure;
import dev.underpin.model.effect.RecordedFile;
import dev.underpin.model.effect.RecordedStatement;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Runs the same statements once more by a plain connection and asks nothing but the numbers of the tables' files before and
 * after each: what lint says of rewrites is held against it.
 */
final class FilesWitness implements AutoCloseable {

    private static final Pattern URL = Pattern.compile("postgres(?:ql)?://([^@]+)@(.+)");
    private static final String FILES = "SELECT c.oid, n.nspname || '.' || c.relname, c.relfilenode FROM pg_class c"
            + " JOIN pg_namespace n ON n.oid = c.relnamespace WHERE c.relkind IN ('r', 'm') AND c.oid >= 16384"
            + " AND n.nspname !~ '^pg_'";

    private final Connection connection;

    FilesWitness(Scratch scratch) throws SQLException {
        Matcher url = URL.matcher(scratch.url());
        if (!url.matches()) {
            throw new IllegalStateException("not understood: " + scratch.url());
        }
        this.connection = DriverManager.getConnection(
                "jdbc:postgresql://" + url.group(2), url.group(1), String.valueOf(scratch.password()));
    }

    /**
     * What became of one statement.
     *
     * @param rewritten tables and materialized views with other files than before
     * @param failure why it did not run; empty where it did
     */
    record Witnessed(RecordedStatement statement, Set<String> rewritten, String failure) {}

    private record File(String name, long node) {}

    /** Runs a file's statements in the transactions they were recorded in. */
    List<Witnessed> replay(RecordedFile file) throws SQLException {
        var witnessed = new ArrayList<Witnessed>();
        connection.setAutoCommit(!file.wrapped());
        for (RecordedStatement one : file.statements()) {
            Failure failure = one.effect().failure();
            boolean outside = failure != null && failure.refusedTransaction();
            if (outside) {
                connection.setAutoCommit(true);
            }
            witnessed.add(run(one));
            connection.setAutoCommit(!file.wrapped());
        }
        connection.setAutoCommit(true);
        execute("RESET ALL");
        return witnessed;
    }

    private Witnessed run(RecordedStatement one) throws SQLException {
        Map<Long, File> before = files();
        String failure = "";
        boolean open = !connection.getAutoCommit();
        if (open) {
            execute("SAVEPOINT witness");
        }
        try {
            execute(one.text());
        } catch (SQLException e) {
            failure = String.valueOf(e.getMessage());
            if (open) {
                execute("ROLLBACK TO witness");
            }
        }
        var rewritten = new TreeSet<String>();
        files().forEach((oid, now) -> {
            File then = before.get(oid);
            if (then != null && then.node() != now.node()) {
                rewritten.add(now.name());
            }
        });
        return new Witnessed(one, rewritten, failure);
    }

    private Map<Long, File> files() throws SQLException {
        var files = new HashMap<Long, File>();
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(FILES)) {
            while (row.next()) {
                files.put(row.getLong(1), new File(row.getString(2), row.getLong(3)));
            }
        }
        return files;
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.setEscapeProcessing(false);
            statement.execute(sql);
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
