package dev.underpin.postgresql;

import dev.underpin.model.catalog.ObjectName;
import dev.underpin.model.catalog.Subject;
import dev.underpin.model.catalog.Subject.Kind;
import dev.underpin.model.effect.CatalogEntry;
import dev.underpin.model.effect.Difference;
import dev.underpin.sql.Token;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** One action of an ALTER TABLE, and what it changes in the catalog. */
record WrittenChange(ObjectName table, KnownCatalog catalog, int version) {

    List<Difference> of(List<Token> action) {
        var walk = new TokenWalk(action, 0);
        return switch (walk.take()) {
            case "ADD" -> added(walk);
            case "DROP" -> dropped(walk);
            case "ALTER" -> walk.accept("CONSTRAINT") ? List.of() : column(walk);
            case "RENAME" -> renamed(walk);
            case "VALIDATE" -> validated(walk);
            case "ENABLE" -> security(walk, "true");
            case "DISABLE" -> security(walk, "false");
            case "SET" -> set(walk);
            case "ATTACH" -> attached(walk);
            default -> List.of();
        };
    }

    private List<Difference> added(TokenWalk walk) {
        if (WrittenConstraint.begins(walk)) {
            WrittenConstraint constraint = WrittenConstraint.read(walk, null, catalog);
            return constraint == null ? List.of() : with(constraint);
        }
        walk.accept("COLUMN");
        boolean perhaps = walk.accept("IF", "NOT", "EXISTS");
        WrittenColumn column = WrittenColumn.read(walk, catalog, version);
        return perhaps && catalog.knows(Subject.column(table, column.name())) ? List.of() : column.on(table, catalog);
    }

    /** A primary key makes its columns NOT NULL; an index that is given a constraint is told by it. */
    private List<Difference> with(WrittenConstraint constraint) {
        var changes = new ArrayList<Difference>();
        String index = constraint.builds() ? null : constraint.facts().get("index");
        var known = index == null ? null : catalog.entry(Subject.part(Kind.INDEX, table, index));
        List<Difference> made = constraint.on(table, catalog);
        if (known != null && known.fact("columns") != null) {
            catalog.altered(made.getFirst().entry().subject(), Map.of(), Map.of("columns", known.text("columns")));
        }
        if (constraint.kind().equals("primary key") || constraint.kind().equals("not null")) {
            constraint.columns().stream()
                    .map(column -> Subject.column(table, column))
                    .filter(column -> !catalog.entry(column).is("not_null"))
                    .forEach(column -> changes.add(
                            catalog.altered(column, Map.of("not_null", "false"), Map.of("not_null", "true"))));
        }
        changes.addAll(made);
        return changes;
    }

    private List<Difference> dropped(TokenWalk walk) {
        boolean constraint = walk.accept("CONSTRAINT");
        walk.accept("COLUMN");
        walk.accept("IF", "EXISTS");
        String name = walk.word();
        var gone = new ArrayList<Difference>();
        if (constraint) {
            gone.addAll(catalog.dropped(Subject.part(Kind.CONSTRAINT, table, name)));
            catalog.parts(Kind.INDEX, table)
                    .filter(index -> name.equals(index.fact("constraint")))
                    .forEach(index -> gone.addAll(catalog.dropped(index.subject())));
            return gone;
        }
        gone.addAll(catalog.dropped(Subject.column(table, name)));
        for (Kind kind : List.of(Kind.CONSTRAINT, Kind.INDEX)) {
            catalog.parts(kind, table)
                    .filter(part -> List.of(part.text("columns").split(", ")).contains(Names.quote(name)))
                    .forEach(part -> gone.addAll(catalog.dropped(part.subject())));
        }
        return gone;
    }

    private List<Difference> column(TokenWalk walk) {
        walk.accept("COLUMN");
        Subject column = Subject.column(table, walk.word());
        if (walk.accept("TYPE") || walk.accept("SET", "DATA", "TYPE")) {
            return type(column, walk);
        }
        if (walk.accept("SET", "DEFAULT")) {
            String value = WrittenColumn.expression(walk);
            return changed(column, Map.of(), Map.of("default", value.equalsIgnoreCase("NULL") ? "" : value));
        }
        if (walk.accept("DROP", "DEFAULT")) {
            return changed(column, Map.of(), Map.of("default", ""));
        }
        if (walk.accept("SET", "NOT", "NULL")) {
            return notNull(column);
        }
        if (walk.accept("DROP", "NOT", "NULL")) {
            return changed(column, Map.of("not_null", "true"), Map.of("not_null", "false"));
        }
        if (walk.accept("ADD", "GENERATED")) {
            return changed(column, Map.of(), Map.of("identity", walk.accept("ALWAYS") ? "a" : "d"));
        }
        return List.of();
    }

    private List<Difference> notNull(Subject column) {
        if (catalog.entry(column).is("not_null")) {
            return List.of();
        }
        return changed(column, Map.of("not_null", "false"), Map.of("not_null", "true"));
    }

    private List<Difference> type(Subject column, TokenWalk walk) {
        WrittenType type = WrittenType.read(walk, catalog);
        var changes = new HashMap<>(Map.of("type", type.name(), "base_type", type.base()));
        if (walk.accept("COLLATE")) {
            changes.put("collation", walk.word());
        }
        return changed(column, Map.of(), changes);
    }

    private List<Difference> changed(Subject subject, Map<String, String> implied, Map<String, String> changes) {
        return List.of(catalog.altered(subject, implied, changes));
    }

    private List<Difference> renamed(TokenWalk walk) {
        if (walk.accept("TO")) {
            return List.of(
                    catalog.renamed(Subject.table(table), Subject.table(new ObjectName(table.schema(), walk.word()))));
        }
        Kind kind = walk.accept("CONSTRAINT") ? Kind.CONSTRAINT : Kind.COLUMN;
        walk.accept("COLUMN");
        String was = walk.word();
        walk.accept("TO");
        return List.of(catalog.renamed(Subject.part(kind, table, was), Subject.part(kind, table, walk.word())));
    }

    private List<Difference> validated(TokenWalk walk) {
        walk.accept("CONSTRAINT");
        Subject constraint = Subject.part(Kind.CONSTRAINT, table, walk.word());
        CatalogEntry known = catalog.entry(constraint);
        return known.is("validated")
                ? List.of()
                : changed(constraint, Map.of("validated", "false"), Map.of("validated", "true"));
    }

    private List<Difference> security(TokenWalk walk, String on) {
        return walk.accept("ROW", "LEVEL", "SECURITY")
                ? changed(
                        Subject.table(table),
                        Map.of("kind", "table", "row_security", on.equals("true") ? "false" : "true"),
                        Map.of("row_security", on))
                : List.of();
    }

    private List<Difference> set(TokenWalk walk) {
        if (walk.accept("SCHEMA")) {
            return List.of(
                    catalog.renamed(Subject.table(table), Subject.table(new ObjectName(walk.word(), table.name()))));
        }
        if (walk.seesAny("LOGGED", "UNLOGGED")) {
            boolean unlogged = walk.sees("UNLOGGED");
            return changed(
                    Subject.table(table),
                    Map.of("kind", "table", "persistence", unlogged ? "p" : "u"),
                    Map.of("persistence", unlogged ? "u" : "p"));
        }
        return List.of();
    }

    private List<Difference> attached(TokenWalk walk) {
        walk.accept("PARTITION");
        List<String> child = walk.name();
        catalog.altered(Subject.table(table), Map.of(), Map.of("kind", "partitioned table"));
        return child.isEmpty()
                ? List.of()
                : changed(
                        Subject.table(catalog.resolve(child)),
                        Map.of("kind", "table"),
                        Map.of(
                                "bound",
                                Objects.requireNonNull(TokenWalk.text(walk.rest())),
                                "parents",
                                table.toString()));
    }
}
