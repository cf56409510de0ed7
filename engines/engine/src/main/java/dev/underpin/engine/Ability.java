package dev.underpin.engine;

/** Something that one engine can do and another cannot. Rules that need one are silent elsewhere. */
public enum Ability {
    SCHEMAS,
    ROLES,
    ROW_SECURITY,
    TIMESTAMP_WITH_ZONE,
    BINARY_JSON,
    ENUM_TYPES,
    ROUTINES,
    SEQUENCES,
    PARTITIONS,
    PARTIAL_INDEXES,
    UNLOGGED_TABLES,
    USAGE_COUNTERS,
    /** Objects can be described where they are. */
    COMMENTS,
    /** Constraints can be added first and checked against old rows later. */
    DEFERRED_VALIDATION,
    /** An existing table can be given constraints and other column types without being rebuilt by hand. */
    ALTER_CONSTRAINTS,
    /** Declared types bind; without it, any value goes into any column. */
    STRICT_TYPES,
    /** Scratch can tell what a statement did: which locks it took, what it rewrote and read. */
    EFFECTS,
    /** It has recipes for changing a database while applications go on working. */
    ONLINE_CHANGES,
    /** Its planner can be given another database's statistics and then plans as that one would. */
    PLANNER_TWIN,
    /** It can be made to count its queries and the time that they take. */
    QUERY_COUNTERS,
    /** Declared foreign keys bind every writer; without it, each connection decides whether they do. */
    BINDING_FOREIGN_KEYS,
    /** A unique constraint can treat NULLs as equal, from some version on. */
    NULLS_NOT_DISTINCT
}
