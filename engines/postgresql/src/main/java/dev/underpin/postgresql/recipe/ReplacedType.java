package dev.underpin.postgresql.recipe;

import dev.underpin.model.catalog.CheckConstraint;
import dev.underpin.model.catalog.CompositeType;
import dev.underpin.model.catalog.DomainType;
import dev.underpin.model.catalog.EnumType;
import dev.underpin.model.catalog.Item;
import dev.underpin.model.catalog.ObjectName;
import dev.underpin.model.catalog.RangeType;
import dev.underpin.model.catalog.SchemaObject;
import dev.underpin.postgresql.Names;
import java.util.List;

/**
 * A type that cannot become another one while columns have it: the new one is made beside it, and takes its name when the columns
 * of the new one take the place of theirs.
 */
record ReplacedType(SchemaObject before, SchemaObject after) {

    static boolean isNeeded(Situation situation, SchemaObject before, SchemaObject after) {
        boolean used = situation
                .changes()
                .from()
                .tables()
                .anyMatch(table -> table.columns().stream()
                        .anyMatch(column -> before.name().equals(column.type().userType())));
        boolean inArrays = situation
                .changes()
                .from()
                .tables()
                .anyMatch(table -> table.columns().stream()
                        .anyMatch(column -> before.name().equals(column.type().userType())
                                && column.type().text().endsWith("[]")));
        return switch (after) {
            case EnumType type -> !Enums.grows((EnumType) before, type);
            case DomainType type ->
                used && !InPlace.can(before, after) || inArrays && isStricter((DomainType) before, type);
            case CompositeType type -> used && !InPlace.can(before, after);
            case RangeType type -> used && !InPlace.can(before, after);
            default -> false;
        };
    }

    /** The server cannot look into arrays to prove a domain's new rules. */
    private static boolean isStricter(DomainType before, DomainType after) {
        boolean checks = after.checks().stream()
                .filter(CheckConstraint::validated)
                .anyMatch(check -> before.checks().stream()
                        .noneMatch(old -> old.expression().equals(check.expression())));
        return checks || before.nullable() && !after.nullable();
    }

    ObjectName name() {
        return after.name();
    }

    ObjectName coming() {
        return new ObjectName(name().schema(), Shadow.coming(name().name()));
    }

    ObjectName former() {
        return new ObjectName(name().schema(), Shadow.former(name().name()));
    }

    /** Of a domain without what would make the server look at every row when a column of it comes. */
    List<String> create(Situation situation) {
        SchemaObject named = switch (after) {
            case EnumType type -> new EnumType(coming(), type.labels(), type.access(), type.comment());
            case DomainType type ->
                new DomainType(
                        coming(), type.base(), true, null, type.collation(), List.of(), type.access(), type.comment());
            case CompositeType type -> new CompositeType(coming(), type.attributes(), type.access(), type.comment());
            case RangeType type ->
                new RangeType(coming(), type.subtype(), type.options(), type.access(), type.comment());
            default -> throw new IllegalStateException("no type of columns: " + after.name());
        };
        return Restored.statements(named, Belongings.before(situation).renamed(name(), coming()));
    }

    /** What a domain was made without, when its columns are filled and before anybody reads them. */
    void complete(Situation situation, Drafts drafts) {
        if (!(after instanceof DomainType type)) {
            return;
        }
        String alter = "ALTER DOMAIN " + Names.quote(coming()) + " ";
        var way = new Way();
        if (type.defaultValue() != null) {
            way.then(alter + "SET DEFAULT " + type.defaultValue(), alter + "DROP DEFAULT");
        }
        for (CheckConstraint check : type.checks()) {
            String name = String.valueOf(check.name());
            way.then(
                    alter + "ADD CONSTRAINT " + Names.quote(name) + " CHECK (" + check.expression() + ") NOT VALID",
                    alter + "DROP CONSTRAINT " + Names.quote(name));
            way.then(
                    Belongings.before(situation)
                            .renamed(name(), coming())
                            .comment(Item.part(Item.Kind.DOMAIN_CONSTRAINT, coming(), name)),
                    List.of());
        }
        if (!way.forward().isEmpty()) {
            drafts.add(
                    Slot.RULES,
                    1,
                    Work.called("Give the type that will be " + name() + " its default and checks")
                            .run(way.forward())
                            .undo(way.back())
                            .done(
                                    type.checks().isEmpty()
                                            ? Condition.domainDefault(coming())
                                            : Condition.domainConstraint(
                                                    coming(),
                                                    String.valueOf(type.checks()
                                                            .getFirst()
                                                            .name()),
                                                    false))
                            .step());
        }
        type.checks().stream()
                .filter(CheckConstraint::validated)
                .forEach(check -> drafts.add(
                        Slot.RULES,
                        1,
                        Domains.proof(alter, coming(), String.valueOf(check.name()))
                                .step()));
        if (!type.nullable()) {
            drafts.add(Slot.RULES, 1, Domains.refusesNull(coming()).step());
        }
    }

    /** A query whether the type of the name is the new one. */
    String hasName() {
        return switch (after) {
            case EnumType type -> Condition.labels(name(), type.labels());
            default -> Condition.both(Condition.type(name()), Condition.not(Condition.type(coming())));
        };
    }

    /** {@code ALTER TYPE … RENAME TO …}. */
    static String rename(ObjectName from, ObjectName to) {
        return "ALTER TYPE " + Names.quote(from) + " RENAME TO " + Names.quote(to.name());
    }

    /** A column's type with the former name of the type; other types stay. */
    String former(String type) {
        return renamed(type, former());
    }

    String coming(String type) {
        return renamed(type, coming());
    }

    private String renamed(String type, ObjectName other) {
        String name = Names.quote(name());
        boolean is = type.equals(name) || type.startsWith(name + "[");
        return is ? Names.quote(other) + type.substring(name.length()) : type;
    }
}
