package dev.underpin.testkit.draft;

import dev.underpin.testkit.draft.ValueType.Trait;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Drafts enums, domains, row types, ranges and collations, each also over the others. */
final class TypeDrafts {

    private static final List<String> LABELS =
            List.of("calm", "it''s", "Two Words", "", "\"quoted\"", "back\\slash", "ключ", "a,b", "{}", "NULL", " x ");

    private final Draft draft;
    private final Dice dice;

    TypeDrafts(Draft draft) {
        this.draft = draft;
        this.dice = draft.dice();
    }

    void one() {
        switch (dice.below(6)) {
            case 0 -> collation();
            case 1 -> enumeration();
            case 2 -> row();
            case 3 -> range();
            default -> domain();
        }
    }

    private void collation() {
        String name = draft.qualified("collation");
        var forms = new ArrayList<>(List.of(
                "(provider = icu, locale = 'und-u-kn-true')",
                "(provider = icu, locale = 'de-u-co-phonebk')",
                "(lc_collate = 'C', lc_ctype = 'POSIX')",
                "(locale = 'C')",
                "FROM \"C\""));
        if (draft.since(16)) {
            forms.add("(provider = icu, locale = 'und', rules = '&a < ''b''')");
        }
        if (draft.since(17)) {
            forms.add("(provider = builtin, locale = 'C.UTF-8')");
        }
        draft.add("CREATE COLLATION " + name + " " + dice.pick(forms));
        draft.collations().add(name);
        draft.made("COLLATION", name);
        if (dice.chance(0.3)) {
            String loose = draft.qualified("loose");
            draft.add("CREATE COLLATION " + loose
                    + " (provider = icu, locale = 'und-u-ks-level2', deterministic = false)");
            draft.made("COLLATION", loose);
        }
    }

    private void enumeration() {
        String name = draft.qualified("mood");
        List<String> labels =
                dice.some(LABELS, 6).stream().map(label -> "'" + label + "'").toList();
        draft.add("CREATE TYPE " + name + " AS ENUM (" + String.join(", ", labels) + ")");
        if (dice.chance(0.3)) {
            draft.add("ALTER TYPE " + name + " ADD VALUE 'added' BEFORE " + labels.getFirst());
        }
        made(
                "TYPE",
                new ValueType(
                        name,
                        EnumSet.of(Trait.OWN, Trait.ORDERED, Trait.HASHED),
                        List.of(labels.getLast(), labels.getFirst() + "::" + name)));
    }

    private void domain() {
        String name = draft.qualified("domain");
        ValueType base = draft.type();
        boolean isText = base.has(Trait.TEXT);
        String value = dice.chance(0.4) && !base.literals().isEmpty() ? " DEFAULT " + dice.pick(base.literals()) : "";
        var text = new StringBuilder("CREATE DOMAIN " + name + " AS " + base.sql());
        text.append(isText && dice.chance(0.3) ? " COLLATE " + dice.pick(draft.collations()) : "")
                .append(value);
        text.append(dice.maybe(0.2, " NOT NULL", " NULL"));
        var conditions = new Conditions(draft);
        for (int i = 0; dice.chance(0.5) && i < 3; i++) {
            text.append(' ').append(draft.named("rule")).append("CHECK (");
            text.append(conditions.on(new DraftColumn("VALUE", base))).append(')');
        }
        draft.add(text.toString());
        if (dice.chance(0.2)) {
            draft.add("ALTER DOMAIN " + name + " ADD CONSTRAINT " + draft.name("late") + " CHECK ("
                    + conditions.on(new DraftColumn("VALUE", base)) + ") NOT VALID");
        }
        Set<Trait> traits = EnumSet.of(Trait.OWN);
        traits.addAll(base.traits());
        made("DOMAIN", new ValueType(name, traits, base.literals()));
    }

    private void row() {
        String name = draft.qualified("row");
        var attributes = new ArrayList<String>();
        for (int i = dice.below(4); i >= 0; i--) {
            ValueType type = draft.type();
            String attribute = draft.name("part");
            attributes.add(attribute + " " + type.sql()
                    + (type.has(Trait.TEXT) && dice.chance(0.2) ? " COLLATE " + dice.pick(draft.collations()) : ""));
        }
        draft.add("CREATE TYPE " + name + " AS (" + String.join(", ", attributes) + ")");
        if (dice.chance(0.2)) {
            draft.add("ALTER TYPE " + name + " ADD ATTRIBUTE " + draft.name("more") + " integer");
        }
        made("TYPE", new ValueType(name, EnumSet.of(Trait.OWN), List.of("NULL")));
    }

    private void range() {
        String name = draft.qualified(dice.pick(List.of("span", "range")));
        ValueType base = draft.type();
        if (!base.has(Trait.ORDERED) || base.sql().contains("(")) {
            base = ValueType.of("text", "oht");
        }
        boolean isText = base.sql().equals("text");
        draft.add("CREATE TYPE " + name + " AS RANGE (SUBTYPE = " + base.sql()
                + (isText ? dice.maybe(0.3, ", SUBTYPE_OPCLASS = text_pattern_ops") : "")
                + (isText && dice.chance(0.3) ? ", COLLATION = " + dice.pick(draft.collations()) : "")
                + (base.sql().equals("double precision") ? ", SUBTYPE_DIFF = float8mi" : "")
                + (dice.chance(0.3) ? ", MULTIRANGE_TYPE_NAME = " + draft.name("multi") : "") + ")");
        made(
                "TYPE",
                new ValueType(
                        name, EnumSet.of(Trait.OWN, Trait.ORDERED, Trait.RANGE), List.of("'(,)'", "'empty'::" + name)));
    }

    private void made(String kind, ValueType type) {
        draft.types().add(type);
        draft.types().add(type.array("[]"));
        draft.made(kind, type.sql());
    }
}
