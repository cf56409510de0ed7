package dev.underpin.testkit.draft;

import dev.underpin.testkit.draft.DraftRelation.Kind;
import dev.underpin.testkit.draft.ValueType.Trait;
import java.util.ArrayList;
import java.util.List;

/** Drafts views and materialized views over tables and over each other. */
final class ViewDrafts {

    private final Draft draft;
    private final Dice dice;
    private final Conditions conditions;

    ViewDrafts(Draft draft) {
        this.draft = draft;
        this.dice = draft.dice();
        this.conditions = new Conditions(draft);
    }

    void one() {
        List<DraftRelation> bases = draft.relations().stream()
                .filter(relation -> !relation.columns().isEmpty())
                .toList();
        if (bases.isEmpty()) {
            return;
        }
        DraftRelation base = dice.pick(bases);
        boolean kept = dice.chance(0.3);
        var view = new DraftRelation(draft.schema(), draft.name("v"), kept ? Kind.MATERIALIZED : Kind.VIEW, false);
        int form = dice.below(6);
        String query = switch (form) {
            case 0, 1 -> plain(view, base);
            case 2 -> joined(view, base, dice.pick(bases));
            case 3 -> grouped(view, base);
            case 4 -> fixed(view);
            default -> composed(view, base);
        };
        if (kept) {
            draft.add("CREATE MATERIALIZED VIEW " + view.name() + dice.maybe(0.2, " WITH (fillfactor = 70)") + " AS "
                    + query + " WITH NO DATA");
            draft.made("MATERIALIZED VIEW", view.name());
            if (dice.chance(0.3)) {
                draft.add("ALTER MATERIALIZED VIEW " + view.name() + " ALTER COLUMN "
                        + view.columns().getFirst().name() + " SET STATISTICS 50");
            }
        } else {
            draft.add("CREATE VIEW " + view.name() + options(form) + " AS " + query
                    + (form == 0 && base.kind() != Kind.MATERIALIZED && base.kind() != Kind.VIEW
                            ? dice.maybe(0.3, " WITH LOCAL CHECK OPTION", " WITH CASCADED CHECK OPTION")
                            : ""));
            draft.made("VIEW", view.name());
            settle(view);
        }
        draft.relations().add(view);
    }

    private String options(int form) {
        var options = new ArrayList<>(List.of("security_barrier = true", "security_barrier"));
        if (draft.since(15)) {
            options.add("security_invoker = true");
        }
        return form <= 2 && dice.chance(0.2) ? " WITH (" + dice.pick(options) + ")" : "";
    }

    private void settle(DraftRelation view) {
        DraftColumn column = dice.pick(view.columns());
        if (dice.chance(0.2) && !column.type().literals().isEmpty()) {
            draft.add("ALTER VIEW " + view.name() + " ALTER COLUMN " + column.name() + " SET DEFAULT "
                    + dice.pick(column.type().literals()));
        }
        if (dice.chance(0.2)) {
            String other = draft.name("renamed");
            draft.add("ALTER VIEW " + view.name() + " RENAME COLUMN " + column.name() + " TO " + other);
            view.columns().set(view.columns().indexOf(column), column.named(other));
        }
    }

    /** Adds a column and gives its name in the view. */
    private String as(DraftRelation view, ValueType type) {
        String name = draft.name("out");
        view.columns().add(new DraftColumn(name, type));
        return " AS " + name;
    }

    private String plain(DraftRelation view, DraftRelation base) {
        if (dice.chance(0.2)) {
            view.columns()
                    .addAll(base.columns().stream()
                            .map(column -> new DraftColumn(column.name(), column.type()))
                            .toList());
            return "SELECT * FROM " + base.name();
        }
        var list = new ArrayList<String>();
        for (DraftColumn column : dice.some(base.columns(), 4)) {
            list.add(column.name() + as(view, column.type()));
        }
        return "SELECT " + String.join(", ", list) + " FROM " + base.name() + dice.maybe(0.3, " x")
                + (dice.chance(0.6) ? " WHERE " + conditions.on(base.columns()) : "");
    }

    private String joined(DraftRelation view, DraftRelation base, DraftRelation other) {
        String left = draft.name("l");
        String right = draft.name("r");
        DraftColumn one = dice.pick(base.columns());
        DraftColumn two = dice.pick(other.columns());
        return "SELECT " + left + "." + one.name() + as(view, one.type()) + ", " + right + "." + two.name()
                + as(view, two.type()) + ", (SELECT count(*) FROM " + base.name() + ")"
                + as(view, ValueType.of("bigint", "ohnm", "1"))
                + ", EXISTS (SELECT FROM " + other.name() + " WHERE " + conditions.on(other.columns()) + ")"
                + as(view, ValueType.of("boolean", "oh", "true"))
                + " FROM " + base.name() + " AS " + left + dice.pick(List.of(" LEFT JOIN ", " JOIN ", " FULL JOIN "))
                + other.name() + " " + right + " ON "
                + dice.pick(List.of("true", left + "." + one.name() + " IS NULL"));
    }

    private String grouped(DraftRelation view, DraftRelation base) {
        List<DraftColumn> ordered = base.columns(Trait.ORDERED);
        if (ordered.isEmpty()) {
            return plain(view, base);
        }
        DraftColumn key = dice.pick(ordered);
        List<DraftColumn> numbers = base.columns(Trait.NUMBER);
        String sum =
                numbers.isEmpty() ? "count(*)" : "sum(" + dice.pick(numbers).name() + ") FILTER (WHERE true)";
        String select = "SELECT " + key.name() + as(view, key.type()) + ", " + sum + "::numeric"
                + as(view, ValueType.of("numeric", "ohnm", "0")) + ", array_agg(" + key.name() + " ORDER BY "
                + key.name() + " DESC)::text" + as(view, ValueType.of("text", "oht", "'x'"));
        return select + " FROM " + base.name() + " GROUP BY "
                + dice.pick(List.of("1", "ROLLUP (<key>)", "GROUPING SETS ((<key>), ())"))
                        .replace("<key>", key.name())
                + dice.maybe(
                        0.4, " HAVING count(*) > 1", " ORDER BY 2 DESC NULLS LAST LIMIT 5", " ORDER BY 1 OFFSET 3");
    }

    private String fixed(DraftRelation view) {
        as(view, ValueType.of("integer", "ohnm", "1"));
        as(view, ValueType.of("text", "oht", "'x'"));
        String names = KeyDrafts.names(view.columns());
        return dice.pick(List.of(
                "WITH RECURSIVE w(" + names
                        + ") AS (SELECT 1, 'a'::text UNION ALL SELECT 2, 'it''s' FROM w WHERE false) SELECT * FROM w",
                "SELECT * FROM (VALUES (1, 'x'), (2, E'\\\\')) AS v(" + names + ")",
                "SELECT * FROM (SELECT g::integer, lpad('', 3) FROM generate_series(1, 3) WITH ORDINALITY AS s(g, n)) AS q("
                        + names + ")",
                "SELECT * FROM (SELECT 1 UNION SELECT 2 EXCEPT SELECT 3) AS a("
                        + view.columns().getFirst().name() + "), LATERAL (SELECT 'x'::text) AS b("
                        + view.columns().getLast().name() + ")"));
    }

    private String composed(DraftRelation view, DraftRelation base) {
        DraftColumn column = dice.pick(base.columns());
        String cte = draft.name("with");
        return "WITH " + cte + " AS " + dice.maybe(0.4, "MATERIALIZED ", "NOT MATERIALIZED ") + "(SELECT * FROM "
                + base.name() + ") SELECT "
                + column.name() + as(view, column.type()) + ", row_number() OVER "
                + dice.pick(List.of(
                        "()", "(ORDER BY num_nulls(" + column.name() + ") ROWS BETWEEN 1 PRECEDING AND CURRENT ROW)"))
                + as(view, ValueType.of("bigint", "ohnm", "5"))
                + ", CASE WHEN " + column.name() + " IS NULL THEN 'a' ELSE NULL END"
                + as(view, ValueType.of("text", "oht", "'y'"))
                + " FROM " + cte;
    }
}
