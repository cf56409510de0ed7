package dev.underpin.postgresql;

import dev.underpin.model.catalog.ObjectName;
import dev.underpin.model.catalog.Subject;
import dev.underpin.model.effect.Difference;
import dev.underpin.sql.Token;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;

/** A CREATE INDEX, and what it makes in the catalog. */
final class WrittenIndex {

    private WrittenIndex() {}

    /** @param walk behind CREATE */
    static List<Difference> made(TokenWalk walk, KnownCatalog catalog) {
        boolean unique = walk.accept("UNIQUE");
        walk.accept("INDEX");
        walk.accept("CONCURRENTLY");
        boolean perhaps = walk.accept("IF", "NOT", "EXISTS");
        String name = walk.sees("ON") ? "" : walk.word();
        walk.accept("ON");
        boolean only = walk.accept("ONLY");
        List<String> on = walk.name();
        if (on.isEmpty() || catalog.isTemporary(on)) {
            return List.of();
        }
        ObjectName table = catalog.resolve(on);
        String method = walk.accept("USING") ? walk.word() : "btree";
        String written = TokenWalk.text(walk.rest());
        List<List<Token>> keys = TokenWalk.parts(walk.group());
        String called = name.isEmpty() ? chosenName(table, keys) : name;
        if (perhaps && catalog.index(new ObjectName(table.schema(), called)).isPresent()) {
            return List.of();
        }
        var columns = new ArrayList<String>();
        keys.stream()
                .filter(WrittenIndex::plain)
                .forEach(key -> columns.add(key.getFirst().name()));
        var facts = new HashMap<String, String>();
        facts.put("kind", "index");
        facts.put("method", method);
        facts.put("unique", String.valueOf(unique));
        facts.put("primary", "false");
        facts.put("valid", String.valueOf(!only));
        facts.put("columns", Names.quote(columns));
        facts.put("key_columns", String.valueOf(keys.size()));
        facts.put("expressions", String.valueOf(!keys.stream().allMatch(WrittenIndex::plain)));
        if (walk.seek("WHERE")) {
            facts.put(
                    "predicate",
                    TokenWalk.text(walk.rest().subList(1, walk.rest().size())));
        }
        facts.put(
                "definition",
                "CREATE " + (unique ? "UNIQUE " : "") + "INDEX " + Names.quote(called) + " ON " + (only ? "ONLY " : "")
                        + Names.quote(table) + " USING " + method + " "
                        + written);
        return List.of(catalog.created(Subject.part(Subject.Kind.INDEX, table, called), facts));
    }

    private static boolean plain(List<Token> key) {
        return key.getFirst().isName() && (key.size() == 1 || !key.get(1).is("("));
    }

    private static String chosenName(ObjectName table, List<List<Token>> keys) {
        var name = new StringBuilder(table.name());
        keys.forEach(key -> name.append('_').append(plain(key) ? key.getFirst().name() : "expr"));
        return name.append("_idx").toString();
    }
}
