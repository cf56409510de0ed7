package dev.underpin.postgresql.recipe;

import dev.underpin.model.catalog.Item;
import dev.underpin.model.catalog.SchemaObject;
import dev.underpin.postgresql.ItemText;

/** What objects are called, for people and in DROP. */
final class ObjectWords {

    private ObjectWords() {}

    /** {@code view public.totals}. */
    static String of(SchemaObject object) {
        return Item.of(object).words();
    }

    /** {@code view}. */
    static String kind(SchemaObject object) {
        return Item.of(object).kind().word();
    }

    static String drop(SchemaObject object) {
        return "DROP " + ItemText.of(Item.of(object));
    }
}
