package dev.underpin.model.change;

import dev.underpin.model.catalog.Column;
import dev.underpin.model.catalog.ObjectName;
import dev.underpin.model.catalog.Subject;
import java.util.List;

/**
 * Values that move to other columns of their table: a renamed column, one split in several, several merged into one.
 *
 * @param forward an expression over the old columns for each new one
 * @param back an expression over the new columns for each old one; empty where there is no way back
 */
public record TransferColumns(
        ObjectName table, List<Column> from, List<Column> to, List<String> forward, List<String> back)
        implements Change {

    public TransferColumns {
        from = List.copyOf(from);
        to = List.copyOf(to);
        forward = List.copyOf(forward);
        back = List.copyOf(back);
    }

    private static String names(List<Column> columns) {
        return String.join(", ", columns.stream().map(Column::name).toList());
    }

    /** Whether it is one column under another name. */
    public boolean isRename() {
        return from.size() == 1
                && to.size() == 1
                && from.getFirst().type().equals(to.getFirst().type());
    }

    @Override
    public Subject subject() {
        return Subject.column(table, to.getFirst().name());
    }

    @Override
    public String words() {
        return table + "." + names(from) + " becomes " + names(to);
    }

    @Override
    public boolean loses() {
        return back.isEmpty();
    }
}
