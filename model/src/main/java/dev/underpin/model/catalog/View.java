package dev.underpin.model.catalog;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A stored query. The query is the engine's text, without a semicolon. */
public record View(
        ObjectName name,
        List<Column> columns,
        String query,
        List<Trigger> triggers,
        List<RewriteRule> rules,
        Map<String, String> options,
        Access access,
        @Nullable String comment)
        implements SchemaObject {
    public View {
        columns = List.copyOf(columns);
        triggers = Catalog.sorted(triggers, Comparator.comparing(Trigger::name));
        rules = Catalog.sorted(rules, Comparator.comparing(RewriteRule::name));
        options = Map.copyOf(options);
    }
}
