package dev.underpin.testkit.draft;

/**
 * A column of a drafted table or view.
 *
 * @param collation with its keyword, {@code COLLATE "C"}; empty where it has none of its own
 * @param virtual computed on reading: no key and no index can have it
 */
record DraftColumn(String name, ValueType type, String collation, boolean virtual) {

    DraftColumn(String name, ValueType type) {
        this(name, type, "", false);
    }

    boolean has(ValueType.Trait trait) {
        return !virtual && type.has(trait);
    }

    /** The same under another name. */
    DraftColumn named(String other) {
        return new DraftColumn(other, type, collation, virtual);
    }
}
