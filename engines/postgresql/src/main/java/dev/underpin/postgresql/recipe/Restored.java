package dev.underpin.postgresql.recipe;

import dev.underpin.model.catalog.MaterializedView;
import dev.underpin.model.catalog.SchemaObject;
import dev.underpin.model.catalog.View;
import dev.underpin.postgresql.ObjectText;
import java.util.ArrayList;
import java.util.List;

/** Everything about an object that is made under its name: the definition, what hangs on it, rights and comments. */
final class Restored {

    private Restored() {}

    static List<String> statements(SchemaObject object, Belongings belongings) {
        List<String> statements = defined(object);
        statements.addAll(belongings.of(object));
        return statements;
    }

    private static List<String> defined(SchemaObject object) {
        var statements = new ArrayList<>(ObjectText.create(object));
        if (object instanceof View view) {
            ObjectText.attachments(view).forEach(statements::add);
        }
        if (object instanceof MaterializedView view) {
            view.indexes().forEach(index -> statements.add(index.definition()));
        }
        return statements;
    }
}
