package dev.underpin.postgresql;

import dev.underpin.model.catalog.ObjectName;
import dev.underpin.model.catalog.Subject;
import dev.underpin.model.catalog.Subject.Kind;
import dev.underpin.model.effect.Difference;
import dev.underpin.sql.StatementKind;
import dev.underpin.sql.Token;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a statement as written changes in the catalog. Nothing, where its text does not tell. */
record WrittenStatement(List<Token> tokens, StatementKind kind, KnownCatalog catalog, int version) {

    List<Difference> differences() {
        var walk = new TokenWalk(tokens, 0);
        return switch (kind.verb()) {
            case CREATE_TABLE -> table(walk);
            case CREATE_INDEX -> {
                walk.accept("CREATE");
                yield WrittenIndex.made(walk, catalog);
            }
            case ALTER_TABLE -> altered(walk);
            case ALTER_OTHER -> kind.object().equals("INDEX") ? indexRenamed(walk) : List.of();
            case CREATE_VIEW,
                    CREATE_MATERIALIZED_VIEW,
                    CREATE_SEQUENCE,
                    CREATE_SCHEMA,
                    CREATE_EXTENSION,
                    CREATE_TYPE,
                    CREATE_DOMAIN,
                    CREATE_ROUTINE,
                    CREATE_TRIGGER,
                    CREATE_OTHER -> new WrittenObject(tokens, kind, catalog).made();
            case DROP -> dropped(walk);
            default -> List.of();
        };
    }

    private List<Difference> table(TokenWalk walk) {
        boolean temporary = walk.seek("TABLE")
                && walk.since(0).stream().anyMatch(token -> token.is("TEMP") || token.is("TEMPORARY"));
        walk.accept("TABLE");
        boolean perhaps = walk.accept("IF", "NOT", "EXISTS");
        List<String> name = walk.name();
        if (name.isEmpty() || temporary) {
            name.forEach(catalog::temporary);
            return List.of();
        }
        ObjectName table = catalog.resolve(name);
        if (perhaps && catalog.knows(Subject.table(table))) {
            return List.of();
        }
        var facts = new HashMap<>(Map.of(
                "kind",
                "table",
                "schema",
                table.schema(),
                "persistence",
                says("UNLOGGED") ? "u" : "p",
                "row_security",
                "false",
                "force_row_security",
                "false"));
        if (walk.accept("PARTITION", "OF")) {
            facts.put("parents", catalog.resolve(walk.name()).toString());
            walk.group();
            facts.put("bound", TokenWalk.text(walk.rest()));
        }
        List<Token> inside = walk.group();
        if (walk.seek("PARTITION")) {
            facts.put("kind", "partitioned table");
            facts.put("partition_key", TokenWalk.text(walk.rest()).replaceFirst("(?i)^PARTITION BY ", ""));
        }
        var made = new ArrayList<Difference>();
        made.add(catalog.created(Subject.table(table), facts));
        made.addAll(WrittenColumn.all(inside, table, catalog, version));
        return made;
    }

    private boolean says(String word) {
        return tokens.stream().limit(4).anyMatch(token -> token.is(word));
    }

    private List<Difference> altered(TokenWalk walk) {
        walk.accept("ALTER", "TABLE");
        walk.accept("IF", "EXISTS");
        walk.accept("ONLY");
        List<String> name = walk.name();
        walk.accept("*");
        if (name.isEmpty() || catalog.isTemporary(name)) {
            return List.of();
        }
        var change = new WrittenChange(catalog.resolve(name), catalog, version);
        return TokenWalk.parts(walk.rest()).stream()
                .flatMap(action -> change.of(action).stream())
                .toList();
    }

    private List<Difference> indexRenamed(TokenWalk walk) {
        walk.accept("ALTER", "INDEX");
        walk.accept("IF", "EXISTS");
        List<String> name = walk.name();
        if (name.isEmpty() || !walk.accept("RENAME", "TO")) {
            return List.of();
        }
        String becomes = walk.word();
        return catalog.index(catalog.resolve(name)).stream()
                .map(index -> {
                    Subject was = index.subject();
                    return catalog.renamed(was, new Subject(Kind.INDEX, was.schema(), was.object(), becomes));
                })
                .toList();
    }

    private List<Difference> dropped(TokenWalk walk) {
        if (kind.object().equals("TRIGGER") || kind.object().equals("POLICY")) {
            return kind.on().isEmpty() || kind.target().isEmpty()
                    ? List.of()
                    : catalog.dropped(Subject.part(
                            Kind.valueOf(kind.object()),
                            catalog.resolve(kind.on()),
                            kind.target().getLast()));
        }
        Optional<Kind> what = droppable(kind.object());
        if (what.isEmpty()) {
            return List.of();
        }
        walk.accept("DROP");
        for (int i = 0; i < kind.object().split(" ").length; i++) {
            walk.take();
        }
        walk.accept("CONCURRENTLY");
        walk.accept("IF", "EXISTS");
        return walk.names().stream()
                .filter(name -> !name.isEmpty() && !catalog.isTemporary(name))
                .flatMap(name -> gone(what.get(), name).stream())
                .toList();
    }

    private List<Difference> gone(Kind what, List<String> name) {
        if (what == Kind.SCHEMA) {
            return catalog.dropped(Subject.schema(name.getLast()));
        }
        if (what == Kind.EXTENSION) {
            return catalog.dropped(new Subject(Kind.EXTENSION, null, name.getLast(), null));
        }
        if (what == Kind.INDEX) {
            return catalog.index(catalog.resolve(name))
                    .map(index -> catalog.dropped(index.subject()))
                    .orElse(List.of());
        }
        Subject subject = Subject.of(what, catalog.resolve(name));
        if (what == Kind.TABLE && !catalog.knows(subject)) {
            catalog.altered(subject, Map.of(), Map.of("kind", "table"));
        }
        return catalog.dropped(subject);
    }

    private static Optional<Kind> droppable(String object) {
        return switch (object) {
            case "TABLE", "FOREIGN TABLE" -> Optional.of(Kind.TABLE);
            case "VIEW", "MATERIALIZED VIEW" -> Optional.of(Kind.VIEW);
            case "SEQUENCE" -> Optional.of(Kind.SEQUENCE);
            case "TYPE", "DOMAIN" -> Optional.of(Kind.TYPE);
            case "SCHEMA" -> Optional.of(Kind.SCHEMA);
            case "INDEX" -> Optional.of(Kind.INDEX);
            case "EXTENSION" -> Optional.of(Kind.EXTENSION);
            default -> Optional.empty();
        };
    }
}
