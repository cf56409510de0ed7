package dev.underpin.postgresql.recipe;

import dev.underpin.model.catalog.Item;
import dev.underpin.model.catalog.Items;
import dev.underpin.model.catalog.MaterializedView;
import dev.underpin.model.catalog.SchemaObject;
import dev.underpin.model.catalog.View;
import dev.underpin.postgresql.AccessText;
import dev.underpin.postgresql.CommentText;
import dev.underpin.postgresql.ObjectText;
import java.util.ArrayList;
import java.util.List;

/** Everything about an object that is made anew under its name: the definition, what hangs on it, rights and comments. */
final class Restored {

    private Restored() {}

    static List<String> statements(SchemaObject object) {
        var statements = new ArrayList<>(ObjectText.create(object));
        if (object instanceof View view) {
            ObjectText.attachments(view).forEach(statements::add);
        }
        if (object instanceof MaterializedView view) {
            view.indexes().forEach(index -> statements.add(index.definition()));
        }
        var items = Items.of(object);
        items.access().forEach((item, access) -> {
            statements.addAll(AccessText.owner(item, access.owner()));
            statements.addAll(AccessText.grants(item, AccessText.bornWith(item), access.grants()));
        });
        items.comments()
                .forEach((item, comment) -> comment.ifPresent(text -> statements.add(CommentText.of(item, text))));
        return statements;
    }

    /** What is said about one item alone; nothing where nothing is said. */
    static List<String> comment(Item item, java.util.Optional<String> comment) {
        return comment.map(text -> List.of(CommentText.of(item, text))).orElse(List.of());
    }
}
