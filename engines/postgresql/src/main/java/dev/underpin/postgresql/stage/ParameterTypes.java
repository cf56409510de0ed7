package dev.underpin.postgresql.stage;

import dev.underpin.postgresql.CatalogQuery;
import dev.underpin.postgresql.Row;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** What the server takes the parameters of a statement for. */
record ParameterTypes(Connection connection) {

    private static final String NAME = "underpin_recorded";

    /**
     * A parameter's type.
     *
     * @param name as the server writes it: {@code timestamp with time zone}
     * @param category its letter in {@code pg_type.typcategory}; of a domain or an array that of what is in it
     * @param array whether it is an array
     * @param labels of an enum
     */
    record Type(String name, char category, boolean array, List<String> labels) {
        Type {
            labels = List.copyOf(labels);
        }

        /** Of the items, where it is an array. */
        String itemName() {
            return name.replaceFirst("\\[]$", "");
        }
    }

    /** @throws SQLException where it does not take the statement */
    List<Type> of(String sql) throws SQLException {
        try (Statement prepare = connection.createStatement()) {
            // Without the driver's reading of question marks, which may be operators.
            prepare.setEscapeProcessing(false);
            prepare.execute("PREPARE " + NAME + " AS " + sql);
            try {
                return prepared();
            } finally {
                prepare.execute("DEALLOCATE " + NAME);
            }
        }
    }

    private List<Type> prepared() throws SQLException {
        var types = new ArrayList<Type>();
        try (PreparedStatement query =
                connection.prepareStatement(new CatalogQuery("stage", "parameters").textFor(0))) {
            query.setString(1, NAME);
            try (ResultSet results = query.executeQuery()) {
                var row = new Row(results);
                while (results.next()) {
                    types.add(new Type(
                            row.text("name"), row.letter("category"), row.flag("is_array"), Arrays.asList((String[])
                                    results.getArray("labels").getArray())));
                }
            }
        }
        return types;
    }
}
