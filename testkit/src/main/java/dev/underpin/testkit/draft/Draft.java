package dev.underpin.testkit.draft;

import java.util.ArrayList;
import java.util.List;

/** A script in the making: its statements, and what they have made so far. */
final class Draft {

    /**
     * Something that has been made.
     *
     * @param kind the word that COMMENT ON wants
     * @param name what follows that word
     */
    record Made(String kind, String name) {}

    private final Dice dice;
    private final OddNames names;
    private final int version;
    private final List<String> statements = new ArrayList<>();
    private final List<Made> made = new ArrayList<>();
    private final List<String> schemas = new ArrayList<>();
    private final List<String> collations = new ArrayList<>(List.of("\"C\"", "\"POSIX\""));
    private final List<ValueType> types = new ArrayList<>();
    private final List<DraftRelation> relations = new ArrayList<>();
    private final List<String> numberFunctions = new ArrayList<>(List.of("abs"));
    private final List<String> textFunctions = new ArrayList<>(List.of("upper"));

    Draft(long seed, int version) {
        this.dice = new Dice(seed);
        this.names = new OddNames(dice);
        this.version = version;
        this.types.addAll(ValueTypes.builtIn(version));
    }

    Dice dice() {
        return dice;
    }

    boolean since(int major) {
        return version >= major;
    }

    int version() {
        return version;
    }

    void add(String statement) {
        statements.add(statement);
    }

    List<String> statements() {
        return statements;
    }

    void made(String kind, String name) {
        made.add(new Made(kind, name));
    }

    List<Made> made() {
        return made;
    }

    String name(String stem) {
        return names.fresh(stem);
    }

    String schema() {
        return dice.pick(schemas);
    }

    /** A name in any of the schemas. */
    String qualified(String stem) {
        return schema() + "." + name(stem);
    }

    /** {@code CONSTRAINT name }, or nothing. */
    String named(String stem) {
        return dice.chance(0.4) ? "CONSTRAINT " + name(stem) + " " : "";
    }

    List<String> schemas() {
        return schemas;
    }

    /** Deterministic ones: with these everything works. */
    List<String> collations() {
        return collations;
    }

    List<ValueType> types() {
        return types;
    }

    List<ValueType> ownTypes() {
        return types.stream().filter(type -> !type.builtIn()).toList();
    }

    /** Any type; the script's own ones more often than their number says. */
    ValueType type() {
        List<ValueType> own = ownTypes();
        return !own.isEmpty() && dice.chance(0.2) ? dice.pick(own) : dice.pick(types);
    }

    List<DraftRelation> relations() {
        return relations;
    }

    List<DraftRelation> relations(DraftRelation.Kind... kinds) {
        return relations.stream()
                .filter(relation -> List.of(kinds).contains(relation.kind()))
                .toList();
    }

    /** Immutable functions from a number to a number. */
    List<String> numberFunctions() {
        return numberFunctions;
    }

    /** Immutable functions from text to text. */
    List<String> textFunctions() {
        return textFunctions;
    }
}
