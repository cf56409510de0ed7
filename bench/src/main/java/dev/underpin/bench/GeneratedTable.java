package dev.underpin.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;

/**
 * One table of the generated database and what hangs on it: about 15 columns, a key, 1.3 references to earlier tables, two
 * indexes and a check; every third has comments, some have a view, a trigger or an enum. The same index gives the same table.
 */
record GeneratedTable(int index) {

    private static final long SEED = 20_260_801;
    private static final int[] REFERENCES = {0, 0, 0, 0, 0, 1, 1, 1, 1, 1, 1, 1, 2, 2, 2, 2, 2, 3, 3, 3};
    private static final int HUBS = 40;
    private static final int NEIGHBOURS = 20;

    String name() {
        return TableNames.name(index);
    }

    /** Its statements, in an order that works once all earlier tables are there. */
    List<String> statements() {
        var random = new Random(SEED * 31 + index);
        random.nextInt();
        List<String> references = references(random);
        List<ColumnPool.Drawn> drawn = ColumnPool.draw(random);
        var statements = new ArrayList<String>();
        if (hasEnum()) {
            statements.add("CREATE TYPE " + name() + "_phase AS ENUM ('open', 'waiting', 'closed')");
        }
        statements.add(create(references, drawn, random));
        statements.addAll(indexes(references, drawn, random));
        if (index % 3 == 0) {
            statements.add("COMMENT ON TABLE " + name() + " IS 'Kept by the " + name().replace('_', ' ') + " team'");
            statements.add("COMMENT ON COLUMN " + name() + ".amount IS 'Net, in the currency of the account'");
        }
        if (index % 50 == 7) {
            statements.add("CREATE VIEW " + name() + "_due AS SELECT id, amount FROM " + name() + " WHERE amount > 0");
        }
        if (index % 100 == 23) {
            statements.addAll(rounding());
        }
        return statements;
    }

    private boolean hasEnum() {
        return index % 100 == 11;
    }

    private List<String> references(Random random) {
        int number = REFERENCES[random.nextInt(REFERENCES.length)];
        var targets = new TreeSet<Integer>();
        for (int i = 0; i < number && index > HUBS; i++) {
            targets.add(random.nextBoolean() ? random.nextInt(HUBS) : index - 1 - random.nextInt(NEIGHBOURS));
        }
        return targets.stream().map(TableNames::name).toList();
    }

    private String create(List<String> references, List<ColumnPool.Drawn> drawn, Random random) {
        var lines = new ArrayList<String>();
        lines.add("id bigint GENERATED ALWAYS AS IDENTITY");
        references.forEach(target -> lines.add(target + "_id bigint" + (random.nextBoolean() ? " NOT NULL" : "")));
        lines.add("amount numeric(14,2) NOT NULL DEFAULT 0");
        if (hasEnum()) {
            lines.add("phase " + name() + "_phase NOT NULL DEFAULT 'open'");
        }
        drawn.forEach(column -> lines.add(column.name() + " " + column.definition()));
        lines.add("CONSTRAINT " + name() + "_pkey PRIMARY KEY (id)");
        lines.add("CONSTRAINT " + name() + "_amount_check CHECK (amount >= 0)");
        references.forEach(target -> lines.add("CONSTRAINT " + name() + "_" + target + "_fkey FOREIGN KEY (" + target
                + "_id) REFERENCES " + target + " (id)"));
        return "CREATE TABLE " + name() + " (\n    " + String.join(",\n    ", lines) + "\n)";
    }

    /** The first on a reference in four cases of five, the rest on other columns; some unique or partial. */
    private List<String> indexes(List<String> references, List<ColumnPool.Drawn> drawn, Random random) {
        var columns = new ArrayList<String>();
        if (!references.isEmpty() && random.nextInt(5) > 0) {
            columns.add(references.getFirst() + "_id");
        }
        drawn.stream()
                .filter(ColumnPool.Drawn::indexed)
                .map(ColumnPool.Drawn::name)
                .forEach(columns::add);
        return columns.stream()
                .limit(2)
                .map(column -> "CREATE " + (column.equals("external_key") ? "UNIQUE " : "") + "INDEX " + name() + "_"
                        + column + "_idx ON " + name() + " (" + column + ")"
                        + (column.equals("due_on") ? " WHERE amount > 0" : ""))
                .toList();
    }

    private List<String> rounding() {
        return List.of(
                "CREATE FUNCTION " + name() + "_round() RETURNS trigger LANGUAGE plpgsql AS $body$\nBEGIN\n"
                        + "    NEW.amount := round(NEW.amount, 2);\n    RETURN NEW;\nEND $body$",
                "CREATE TRIGGER " + name() + "_round BEFORE INSERT OR UPDATE ON " + name()
                        + " FOR EACH ROW EXECUTE FUNCTION " + name() + "_round()");
    }
}
