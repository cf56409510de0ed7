package dev.underpin.postgresql;

import dev.underpin.model.catalog.Catalog;
import dev.underpin.model.catalog.CatalogItems;
import dev.underpin.model.catalog.Item;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Comments as statements. */
public final class CommentText {

    private CommentText() {}

    /** Those of a whole catalog. */
    static List<String> statements(Catalog catalog) {
        var statements = new ArrayList<String>();
        new CatalogItems(catalog)
                .stream()
                        .forEach(items -> items.comments().forEach((item, comment) -> {
                            if (comment.isPresent() || item.equals(Item.schema("public"))) {
                                statements.add(of(item, comment.orElse(null)));
                            }
                        }));
        return statements;
    }

    /** @param comment null for none */
    public static String of(Item item, @Nullable String comment) {
        return "COMMENT ON " + ItemText.of(item) + " IS " + (comment == null ? "NULL" : Names.literal(comment));
    }
}
