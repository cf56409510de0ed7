package dev.underpin.postgresql.recipe;

import dev.underpin.model.catalog.Column;
import dev.underpin.model.catalog.MaterializedView;
import dev.underpin.model.catalog.SchemaObject;
import dev.underpin.model.catalog.View;
import java.util.List;
import java.util.stream.Stream;

/** Views that lose columns and gain none: the application of tomorrow can live with the old one, that of today not with the new. */
final class Narrowing {

    private Narrowing() {}

    static boolean is(SchemaObject before, SchemaObject after) {
        List<String> was = names(before).toList();
        List<String> is = names(after).toList();
        return was.size() > is.size() && !is.isEmpty() && was.containsAll(is);
    }

    /** Columns that go. */
    static List<String> lost(SchemaObject before, SchemaObject after) {
        List<String> is = names(after).toList();
        return names(before).filter(name -> !is.contains(name)).sorted().toList();
    }

    private static Stream<String> names(SchemaObject object) {
        return switch (object) {
            case View view -> view.columns().stream().map(Column::name);
            case MaterializedView view -> view.columns().stream().map(Column::name);
            default -> Stream.empty();
        };
    }
}
