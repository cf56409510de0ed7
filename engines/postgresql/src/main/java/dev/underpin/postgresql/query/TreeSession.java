package dev.underpin.postgresql.query;

import dev.underpin.model.fault.EngineException;
import dev.underpin.model.fault.UsageException;
import dev.underpin.model.query.QueryTree;
import dev.underpin.postgresql.ServerMessages;
import dev.underpin.postgresql.query.NodeValue.Node;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLWarning;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.postgresql.core.BaseConnection;
import org.postgresql.core.NativeQuery;
import org.postgresql.core.ParameterList;
import org.postgresql.core.Query;
import org.postgresql.core.QueryExecutor;
import org.postgresql.core.ResultHandlerBase;
import org.postgresql.core.SqlCommand;
import org.postgresql.util.PSQLWarning;
import org.postgresql.util.ServerErrorMessage;

/**
 * A session that has queries parsed, and never run: each is sent with Parse and Describe of the wire protocol and nothing after them.
 * The server tells what it has understood in a notice. Few parameters need types: it infers most.
 */
public final class TreeSession implements AutoCloseable {

    private static final int DESCRIBE =
            QueryExecutor.QUERY_DESCRIBE_ONLY | QueryExecutor.QUERY_ONESHOT | QueryExecutor.QUERY_SUPPRESS_BEGIN;

    private final Connection connection;
    private final QueryReader reader;
    private final Map<String, Optional<QueryTree>> known = new HashMap<>();

    /** @param connection for this alone; closed with it */
    public TreeSession(Connection connection, int version) throws SQLException {
        this.connection = connection;
        this.reader = new QueryReader(NameBook.read(connection, version));
        try (Statement statement = connection.createStatement()) {
            statement.execute("SET debug_pretty_print = off");
            statement.execute("SET debug_print_parse = on");
            statement.execute("SET client_min_messages = log");
        }
    }

    /**
     * What the server makes of it; empty where it is a command and no query.
     *
     * @param parameters the highest {@code $1} in it
     * @throws UsageException where the server does not take it
     */
    public Optional<QueryTree> tree(String query, int parameters) {
        Optional<QueryTree> tree = known.get(query);
        if (tree == null) {
            tree = asked(query, parameters);
            known.put(query, tree);
        }
        return tree;
    }

    private Optional<QueryTree> asked(String query, int parameters) {
        List<String> trees;
        try {
            trees = parsed(NormalisedQuery.plannable(query), parameters);
        } catch (SQLException e) {
            throw new UsageException(
                    "The twin does not take this query: "
                            + query.lines().findFirst().orElse(""),
                    ServerMessages.text(e),
                    null,
                    e);
        }
        return trees.stream()
                .map(text -> (Node) NodeText.read(text))
                .filter(QueryReader::isQuery)
                .map(node -> reader.read(node, null))
                .findFirst();
    }

    private List<String> parsed(String query, int parameters) throws SQLException {
        var types = new ParameterTypes(query);
        while (true) {
            try {
                return parsed(query, parameters, types.said());
            } catch (SQLException e) {
                types.refused(e, 0);
            }
        }
    }

    private List<String> parsed(String query, int parameters, Map<Integer, ParameterType> types) throws SQLException {
        var notices = new Notices();
        QueryExecutor executor = connection.unwrap(BaseConnection.class).getQueryExecutor();
        Query parsed = executor.wrap(List.of(new NativeQuery(query, new int[parameters], false, SqlCommand.BLANK)));
        ParameterList said = parsed.createParameterList();
        for (Map.Entry<Integer, ParameterType> type : types.entrySet()) {
            said.setNull(type.getKey(), type.getValue().oid());
        }
        executor.execute(parsed, said, notices, 0, 0, DESCRIBE);
        notices.handleCompletion();
        return notices.trees;
    }

    /** Collects the details of notices. */
    private static final class Notices extends ResultHandlerBase {
        private final List<String> trees = new ArrayList<>();

        @Override
        public void handleWarning(@Nullable SQLWarning warning) {
            ServerErrorMessage notice = warning instanceof PSQLWarning own ? own.getServerErrorMessage() : null;
            String detail = notice == null ? null : notice.getDetail();
            if (detail != null && detail.startsWith("{QUERY")) {
                trees.add(detail);
            }
        }
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException e) {
            throw new EngineException("The session for trees could not be closed", ServerMessages.text(e), null, e);
        }
    }
}
