package dev.underpin.testkit;

import dev.underpin.engine.Ability;
import dev.underpin.model.catalog.TypeFamily;
import org.jspecify.annotations.Nullable;

/**
 * What an engine with an ability can do and one without cannot.
 *
 * @param script runs where the ability is there
 * @param family the type of column {@code t.a} afterwards, where that is what tells; null otherwise
 * @param refused a statement that fails afterwards, where that is what tells; null otherwise
 */
record Demonstration(
        String script,
        @Nullable TypeFamily family,
        @Nullable String refused) {

    static Demonstration of(Ability ability) {
        return switch (ability) {
            case SCHEMAS -> script("CREATE SCHEMA s; CREATE TABLE s.t (a integer)");
            case ROLES -> script("CREATE ROLE somebody");
            case ROW_SECURITY -> script("CREATE TABLE t (a integer); ALTER TABLE t ENABLE ROW LEVEL SECURITY");
            case TIMESTAMP_WITH_ZONE -> type("timestamp with time zone", TypeFamily.TIMESTAMP_WITH_ZONE);
            case BINARY_JSON -> type("jsonb", TypeFamily.JSON_BINARY);
            case ENUM_TYPES -> script("CREATE TYPE mood AS ENUM ('calm', 'brisk')");
            case ROUTINES -> script("CREATE FUNCTION one() RETURNS integer LANGUAGE sql AS 'SELECT 1'");
            case SEQUENCES -> script("CREATE SEQUENCE numbers");
            case PARTITIONS -> script("CREATE TABLE t (a integer) PARTITION BY RANGE (a)");
            case PARTIAL_INDEXES -> script("CREATE TABLE t (a integer); CREATE INDEX i ON t (a) WHERE a > 0");
            case UNLOGGED_TABLES -> script("CREATE UNLOGGED TABLE t (a integer)");
            case USAGE_COUNTERS -> script("SELECT seq_scan FROM pg_stat_user_tables");
            case COMMENTS -> script("CREATE TABLE t (a integer); COMMENT ON TABLE t IS 'what it is'");
            case DEFERRED_VALIDATION ->
                script("CREATE TABLE t (a integer); ALTER TABLE t ADD CONSTRAINT c CHECK (a > 0) NOT VALID");
            case ALTER_CONSTRAINTS -> script("CREATE TABLE t (a integer); ALTER TABLE t ADD CONSTRAINT u UNIQUE (a)");
            case EFFECTS -> script("CREATE TABLE t (a integer)"); // and it can be watched: see EngineContract
            case ONLINE_CHANGES -> script("CREATE TABLE t (a integer)"); // and there are recipes: see EngineContract
            case PLANNER_TWIN -> script("CREATE TABLE t (a integer)"); // and a twin plans: see EngineContract
            case QUERY_COUNTERS -> script("CREATE TABLE t (a integer)"); // and they are asked for: see EngineContract
            case STRICT_TYPES ->
                new Demonstration("CREATE TABLE t (a integer)", null, "INSERT INTO t VALUES ('no number')");
            case BINDING_FOREIGN_KEYS ->
                new Demonstration(
                        "CREATE TABLE p (a integer PRIMARY KEY); CREATE TABLE c (a integer REFERENCES p (a))",
                        null,
                        "INSERT INTO c VALUES (7)");
            case NULLS_NOT_DISTINCT -> script("CREATE TABLE t (a integer, UNIQUE NULLS NOT DISTINCT (a))");
        };
    }

    private static Demonstration script(String script) {
        return new Demonstration(script, null, null);
    }

    private static Demonstration type(String type, TypeFamily family) {
        return new Demonstration("CREATE TABLE t (a " + type + ")", family, null);
    }
}
