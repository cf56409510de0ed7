package dev.underpin.postgresql;

import dev.underpin.model.catalog.ObjectName;
import dev.underpin.model.catalog.Subject;
import dev.underpin.model.effect.Difference;
import dev.underpin.sql.Token;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A column as written, in CREATE TABLE or behind ADD COLUMN, with the constraints that stand behind it. */
record WrittenColumn(String name, Map<String, String> facts, List<WrittenConstraint> constraints) {

    private static final int NOT_NULL_IN_CATALOG = 18;

    static WrittenColumn read(TokenWalk walk, KnownCatalog catalog, int version) {
        String name = walk.word();
        var facts = new HashMap<String, String>();
        var constraints = new ArrayList<WrittenConstraint>();
        WrittenType type = WrittenType.read(walk, catalog);
        facts.put("type", type.name());
        if (type.builtIn()) {
            facts.put("base_type", type.base());
        }
        facts.put("not_null", String.valueOf(type.serial()));
        if (type.serial()) {
            facts.put("default", "nextval(...)");
        }
        while (!walk.ended()) {
            clause(walk, name, facts, constraints, catalog, version);
        }
        return new WrittenColumn(name, facts, constraints);
    }

    private static void clause(
            TokenWalk walk,
            String name,
            Map<String, String> facts,
            List<WrittenConstraint> constraints,
            KnownCatalog catalog,
            int version) {
        if (walk.accept("DEFAULT")) {
            String value = expression(walk);
            if (!value.equalsIgnoreCase("NULL")) {
                facts.put("default", value);
            }
        } else if (walk.accept("GENERATED")) {
            generated(walk, facts, version);
        } else if (WrittenConstraint.begins(walk) || walk.sees("REFERENCES")) {
            WrittenConstraint constraint = WrittenConstraint.read(walk, name, catalog);
            if (constraint != null && !(constraint.kind().equals("not null") && version < NOT_NULL_IN_CATALOG)) {
                constraints.add(constraint);
            }
            if (constraint != null && List.of("not null", "primary key").contains(constraint.kind())) {
                facts.put("not_null", "true");
            }
        } else {
            walk.take();
        }
    }

    /** Up to the next clause. */
    static String expression(TokenWalk walk) {
        int from = walk.at();
        walk.take();
        while (!walk.ended()
                && !WrittenConstraint.begins(walk)
                && !walk.seesAny("NULL", "REFERENCES", "GENERATED", "COLLATE", "DEFERRABLE", "INITIALLY")) {
            if (walk.sees("(")) {
                walk.group();
            } else {
                walk.take();
            }
        }
        return TokenWalk.text(walk.since(from));
    }

    private static void generated(TokenWalk walk, Map<String, String> facts, int version) {
        boolean always = walk.accept("ALWAYS");
        walk.accept("BY", "DEFAULT");
        walk.accept("AS");
        if (walk.accept("IDENTITY")) {
            walk.group();
            facts.put("identity", always ? "a" : "d");
            facts.put("not_null", "true");
            return;
        }
        facts.put("expression", TokenWalk.text(walk.group()));
        boolean stored = walk.accept("STORED") || !walk.accept("VIRTUAL") && version < NOT_NULL_IN_CATALOG;
        facts.put("generated", stored ? "s" : "v");
    }

    List<Difference> on(ObjectName table, KnownCatalog catalog) {
        var made = new ArrayList<Difference>();
        made.add(catalog.created(Subject.column(table, name), facts));
        constraints.forEach(constraint -> made.addAll(constraint.on(table, catalog)));
        return made;
    }

    /** The columns and constraints between the parentheses of a CREATE TABLE. */
    static List<Difference> all(List<Token> inside, ObjectName table, KnownCatalog catalog, int version) {
        var made = new ArrayList<Difference>();
        var constraints = new ArrayList<WrittenConstraint>();
        for (List<Token> part : TokenWalk.parts(inside)) {
            var walk = new TokenWalk(part, 0);
            if (WrittenConstraint.begins(walk)) {
                WrittenConstraint constraint = WrittenConstraint.read(walk, null, catalog);
                if (constraint != null) {
                    constraints.add(constraint);
                }
            } else if (!walk.sees("LIKE")) {
                made.addAll(read(walk, catalog, version).on(table, catalog));
            }
        }
        constraints.forEach(constraint -> made.addAll(constraint.on(table, catalog)));
        return made;
    }
}
