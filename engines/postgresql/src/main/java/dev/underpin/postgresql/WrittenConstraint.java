package dev.underpin.postgresql;

import dev.underpin.model.catalog.ObjectName;
import dev.underpin.model.catalog.Subject;
import dev.underpin.model.effect.Difference;
import dev.underpin.sql.Token;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A constraint as written, of a table or of a column.
 *
 * @param kind as the catalog calls it: {@code foreign key}
 * @param name null where the server will choose one
 * @param builds whether it makes an index of its own
 */
record WrittenConstraint(
        String kind, @Nullable String name, List<String> columns, Map<String, String> facts, boolean builds) {

    /** Whether one begins here. */
    static boolean begins(TokenWalk walk) {
        return walk.seesAny("CONSTRAINT", "CHECK", "UNIQUE", "EXCLUDE")
                || walk.sees("PRIMARY", "KEY")
                || walk.sees("FOREIGN", "KEY")
                || walk.sees("NOT", "NULL");
    }

    /** @param column the column it is written behind; null where it stands by itself */
    static @Nullable WrittenConstraint read(TokenWalk walk, @Nullable String column, KnownCatalog catalog) {
        String name = walk.accept("CONSTRAINT") ? walk.word() : null;
        int from = walk.at();
        var facts = new HashMap<String, String>();
        List<String> columns = column == null ? List.of() : List.of(column);
        boolean builds = false;
        String kind;
        if (walk.accept("CHECK")) {
            kind = "check";
            facts.put("expression", TokenWalk.text(walk.group()));
            walk.accept("NO", "INHERIT");
        } else if (walk.accept("PRIMARY", "KEY") || walk.sees("UNIQUE") || walk.sees("EXCLUDE")) {
            kind = walk.accept("UNIQUE") ? "unique" : walk.accept("EXCLUDE") ? "exclusion" : "primary key";
            builds = !walk.accept("USING", "INDEX");
            columns = keyed(walk, columns, builds, facts);
        } else if (walk.accept("FOREIGN", "KEY") || walk.sees("REFERENCES")) {
            kind = "foreign key";
            columns = column == null ? listed(walk.group()) : columns;
            references(walk, facts, catalog);
        } else if (walk.accept("NOT", "NULL")) {
            kind = "not null";
            columns = column == null ? List.of(walk.word()) : columns;
        } else {
            return null;
        }
        facts.put("kind", kind);
        facts.put("columns", Names.quote(columns));
        attributes(walk, facts);
        facts.put("definition", TokenWalk.text(walk.since(from)));
        return new WrittenConstraint(kind, name, columns, facts, builds);
    }

    private static List<String> keyed(TokenWalk walk, List<String> columns, boolean builds, Map<String, String> facts) {
        if (!builds) {
            facts.put("index", walk.word());
            return columns;
        }
        walk.accept("NULLS", "NOT", "DISTINCT");
        if (walk.accept("USING")) {
            walk.take();
        }
        List<String> keys = walk.sees("(") ? listed(walk.group()) : columns;
        if (walk.accept("INCLUDE")) {
            walk.group();
        }
        return keys;
    }

    private static void references(TokenWalk walk, Map<String, String> facts, KnownCatalog catalog) {
        walk.accept("REFERENCES");
        ObjectName parent = catalog.resolve(named(walk));
        facts.put("references", parent.toString());
        List<String> referenced = listed(walk.group());
        String keys = referenced.isEmpty()
                ? catalog.parts(Subject.Kind.CONSTRAINT, parent)
                        .filter(constraint -> constraint.text("kind").equals("primary key"))
                        .map(constraint -> constraint.text("columns"))
                        .findFirst()
                        .orElse("")
                : Names.quote(referenced);
        if (!keys.isEmpty()) {
            facts.put("referenced_columns", keys);
        }
        facts.put("on_delete", "a");
        if (walk.accept("MATCH")) {
            walk.take();
        }
        while (walk.accept("ON")) {
            boolean delete = walk.take().equals("DELETE");
            String action = walk.take();
            String more = action.equals("SET") || action.equals("NO") ? walk.take() : "";
            walk.group();
            if (delete) {
                facts.put("on_delete", action.equals("SET") ? more.equals("NULL") ? "n" : "d" : letter(action));
            }
        }
    }

    private static String letter(String action) {
        return action.equals("NO")
                ? "a"
                : action.substring(0, Math.min(1, action.length())).toLowerCase(java.util.Locale.ROOT);
    }

    private static List<String> named(TokenWalk walk) {
        List<String> name = walk.name();
        return name.isEmpty() ? List.of("") : name;
    }

    private static void attributes(TokenWalk walk, Map<String, String> facts) {
        facts.put("validated", "true");
        facts.put("deferrable", "false");
        facts.put("inherited", "false");
        facts.put("of_parent", "false");
        boolean more = true;
        while (more) {
            if (walk.accept("NOT", "VALID")) {
                facts.put("validated", "false");
            } else if (walk.accept("NOT", "ENFORCED")) {
                facts.put("enforced", "false");
                facts.put("validated", "false");
            } else if (walk.accept("DEFERRABLE")) {
                facts.put("deferrable", "true");
            } else {
                more = walk.accept("NOT", "DEFERRABLE")
                        || walk.accept("INITIALLY", "DEFERRED")
                        || walk.accept("INITIALLY", "IMMEDIATE")
                        || walk.accept("ENFORCED");
            }
        }
    }

    /** The plain names of a list; what is an expression is left out. */
    static List<String> listed(List<Token> inside) {
        var names = new ArrayList<String>();
        for (List<Token> part : TokenWalk.parts(inside)) {
            if (part.getFirst().isName() && (part.size() == 1 || !part.get(1).is("("))) {
                names.add(part.getFirst().name());
            }
        }
        return names;
    }

    /** What it makes in the catalog: itself, and its index. */
    List<Difference> on(ObjectName table, KnownCatalog catalog) {
        var made = new ArrayList<Difference>();
        String called = name != null ? name : chosenName(table);
        if (kind.equals("unique") || kind.equals("primary key") || kind.equals("exclusion")) {
            facts.put("index", called);
        }
        made.add(catalog.created(Subject.part(Subject.Kind.CONSTRAINT, table, called), facts));
        if (builds) {
            boolean primary = kind.equals("primary key");
            String method = kind.equals("exclusion") ? "gist" : "btree";
            var index = Map.of(
                    "kind",
                    "index",
                    "method",
                    method,
                    "unique",
                    String.valueOf(!kind.equals("exclusion")),
                    "primary",
                    String.valueOf(primary),
                    "valid",
                    "true",
                    "columns",
                    Names.quote(columns),
                    "key_columns",
                    String.valueOf(columns.size()),
                    "expressions",
                    "false",
                    "constraint",
                    called,
                    "definition",
                    "CREATE " + (kind.equals("exclusion") ? "" : "UNIQUE ") + "INDEX " + Names.quote(called) + " ON "
                            + Names.quote(table) + " USING " + method + " (" + Names.quote(columns) + ")");
            made.add(catalog.created(Subject.part(Subject.Kind.INDEX, table, called), index));
        }
        return made;
    }

    private String chosenName(ObjectName table) {
        String listed = columns.stream().collect(Collectors.joining("_"));
        return switch (kind) {
            case "primary key" -> table.name() + "_pkey";
            case "not null" -> table.name() + "_" + listed + "_not_null";
            case "check" -> table.name() + (columns.isEmpty() ? "" : "_" + listed) + "_check";
            case "unique" -> table.name() + "_" + listed + "_key";
            case "exclusion" -> table.name() + "_" + listed + "_excl";
            default -> table.name() + "_" + listed + "_fkey";
        };
    }
}
