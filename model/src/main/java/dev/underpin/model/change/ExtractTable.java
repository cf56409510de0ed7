package dev.underpin.model.change;

import dev.underpin.model.catalog.ObjectName;
import dev.underpin.model.catalog.Subject;
import dev.underpin.model.catalog.Table;
import java.util.List;

/**
 * Columns that move into a new table, a row there for each row here.
 *
 * @param from the table that they leave
 * @param columns those of its columns that the new table takes over, its key among them
 * @param to the new table
 * @param named what they are called there, in the same order
 */
public record ExtractTable(ObjectName from, List<String> columns, Table to, List<String> named) implements Change {

    public ExtractTable {
        columns = List.copyOf(columns);
        named = List.copyOf(named);
    }

    @Override
    public Subject subject() {
        return Subject.table(to.name());
    }

    @Override
    public String words() {
        return String.join(", ", columns) + " of " + from + " move to " + to.name();
    }
}
