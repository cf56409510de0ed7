package dev.underpin.postgresql.rows;

import dev.underpin.model.catalog.Catalog;
import dev.underpin.model.catalog.Column;
import dev.underpin.model.catalog.Identity;
import dev.underpin.model.catalog.ObjectName;
import dev.underpin.model.catalog.Sequence;
import dev.underpin.model.catalog.SequenceRange;
import dev.underpin.model.catalog.Table;
import dev.underpin.model.catalog.TableKind;
import dev.underpin.model.catalog.TypeFamily;
import dev.underpin.postgresql.Names;
import dev.underpin.postgresql.ServerMessages;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Sets sequences behind the highest value of the columns they are for. */
final class Sequences {

    private static final Pattern NEXT = Pattern.compile("nextval\\('((?:[^']|'')+)'");

    private final LoadSession session;
    private final Said said;
    private final Map<ObjectName, SequenceRange> ranges = new HashMap<>();

    Sequences(LoadSession session, Catalog catalog, Said said) {
        this.session = session;
        this.said = said;
        catalog.objects(Sequence.class).forEach(sequence -> ranges.put(sequence.name(), sequence.range()));
    }

    void advance(Table table) {
        if (table.kind() == TableKind.FOREIGN || table.isPartition()) {
            return;
        }
        for (Column column : table.columns()) {
            Identity identity = column.identity();
            String value = column.defaultValue();
            Matcher next = NEXT.matcher(value == null ? "" : value);
            if (identity != null) {
                advance(table, column, Names.quote(identity.sequence()), identity.range());
            } else if (next.find() && column.type().family() == TypeFamily.INTEGER) {
                String sequence = next.group(1).replace("''", "'");
                ranges.entrySet().stream()
                        .filter(range -> Names.quote(range.getKey()).equals(sequence))
                        .findFirst()
                        .ifPresent(range -> advance(table, column, sequence, range.getValue()));
            }
        }
    }

    private void advance(Table table, Column column, String sequence, SequenceRange range) {
        String extreme = range.increment() > 0 ? "max" : "min";
        String sql = "SELECT setval(" + Names.literal(sequence) + ", least(greatest(used, " + range.minimum() + "), "
                + range.maximum() + ")) FROM (SELECT " + extreme + "(" + Names.quote(column.name())
                + ")::bigint AS used FROM " + Names.quote(table.name()) + ") reached WHERE used IS NOT NULL";
        try {
            session.execute(sql);
        } catch (SQLException e) {
            said.add("The sequence " + sequence + " begins where it began: " + ServerMessages.text(e) + ".");
        }
    }
}
