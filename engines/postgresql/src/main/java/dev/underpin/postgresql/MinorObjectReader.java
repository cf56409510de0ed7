package dev.underpin.postgresql;

import dev.underpin.model.catalog.Access;
import dev.underpin.model.catalog.Collation;
import dev.underpin.model.catalog.ExtendedStatistics;
import dev.underpin.model.catalog.ObjectName;
import dev.underpin.model.catalog.SchemaObject;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Collations and statistics objects. */
final class MinorObjectReader {

    private final CatalogSession session;

    MinorObjectReader(CatalogSession session) {
        this.session = session;
    }

    void read(List<SchemaObject> objects) {
        session.each(
                "extended_statistics",
                row -> objects.add(new ExtendedStatistics(
                        new ObjectName(row.text("schema"), row.text("name")),
                        new ObjectName(row.text("table_schema"), row.text("table_name")),
                        SettledText.of(row.text("definition")),
                        new Access(session.owner(row.text("owner")), List.of()),
                        row.optional("comment"))));
        session.each(
                "collations",
                row -> objects.add(new Collation(
                        new ObjectName(row.text("schema"), row.text("name")),
                        collationOptions(row),
                        new Access(session.owner(row.text("owner")), List.of()),
                        row.optional("comment"))));
    }

    private static Map<String, String> collationOptions(Row row) throws SQLException {
        var options = new HashMap<String, String>();
        options.put(
                "provider",
                switch (row.letter("provider")) {
                    case 'i' -> "icu";
                    case 'b' -> "builtin";
                    default -> "libc";
                });
        for (String option : List.of("lc_collate", "lc_ctype", "locale", "rules")) {
            String value = row.optional(option);
            if (value != null) {
                options.put(option, value);
            }
        }
        if (!row.flag("deterministic")) {
            options.put("deterministic", "false");
        }
        return options;
    }
}
