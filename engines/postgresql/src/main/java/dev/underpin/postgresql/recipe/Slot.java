package dev.underpin.postgresql.recipe;

import dev.underpin.model.plan.PhaseKind;

/**
 * The places in a plan, in their order. What the application of today would notice comes behind {@link #DEPLOYED}; what the one
 * of tomorrow needs comes before.
 */
enum Slot {
    NAMESPACES(PhaseKind.EXPAND),
    OBJECTS(PhaseKind.EXPAND),
    PARTITIONS(PhaseKind.EXPAND),
    OBJECT_INDEXES(PhaseKind.EXPAND),
    NEW_PARTITIONS(PhaseKind.EXPAND),
    NEW_REFERENCES(PhaseKind.EXPAND),
    NEW_GUARDS(PhaseKind.EXPAND),
    OWNERSHIP(PhaseKind.EXPAND),
    INDEXES(PhaseKind.EXPAND),
    ATTACHED_INDEXES(PhaseKind.EXPAND),

    ROWS(PhaseKind.BACKFILL),
    ROW_STATISTICS(PhaseKind.BACKFILL),

    EXPECTATIONS(PhaseKind.VALIDATE),
    RULES(PhaseKind.VALIDATE),
    KEYS(PhaseKind.VALIDATE),
    REFERENCES(PhaseKind.VALIDATE),

    SWAPS(PhaseKind.SWITCH),
    CODE(PhaseKind.SWITCH),
    GUARDS(PhaseKind.SWITCH),
    RELAXED(PhaseKind.SWITCH),
    DEFAULTS(PhaseKind.SWITCH),
    SETTINGS(PhaseKind.SWITCH),
    SURROUNDINGS(PhaseKind.SWITCH),

    DEPLOYED(PhaseKind.CONTRACT),
    LATE_DEFAULTS(PhaseKind.CONTRACT),
    LATE_EXPECTATIONS(PhaseKind.CONTRACT),
    LATE_INDEXES(PhaseKind.CONTRACT),
    LATE_RULES(PhaseKind.CONTRACT),
    LATE_KEYS(PhaseKind.CONTRACT),
    LATE_REFERENCES(PhaseKind.CONTRACT),
    LATE_KEY_SWAPS(PhaseKind.CONTRACT),
    LATE_CODE(PhaseKind.CONTRACT),
    KEPT(PhaseKind.CONTRACT),
    BRIDGES_GONE(PhaseKind.CONTRACT),
    HIDDEN(PhaseKind.CONTRACT),
    WAITED(PhaseKind.CONTRACT),
    REFERENCES_GONE(PhaseKind.CONTRACT),
    INDEXES_GONE(PhaseKind.CONTRACT),
    KEYS_GONE(PhaseKind.CONTRACT),
    PARTS_GONE(PhaseKind.CONTRACT),
    OBJECTS_GONE(PhaseKind.CONTRACT),
    NAMESPACES_GONE(PhaseKind.CONTRACT),
    LATE_SETTINGS(PhaseKind.CONTRACT),
    LATE_SURROUNDINGS(PhaseKind.CONTRACT);

    private final PhaseKind phase;

    Slot(PhaseKind phase) {
        this.phase = phase;
    }

    PhaseKind phase() {
        return phase;
    }
}
