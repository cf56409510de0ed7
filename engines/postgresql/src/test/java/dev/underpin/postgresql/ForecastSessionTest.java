package dev.underpin.postgresql;

import static org.assertj.core.api.Assertions.assertThat;

import dev.underpin.model.effect.CatalogEntry;
import dev.underpin.model.effect.Difference;
import dev.underpin.model.effect.Effect;
import dev.underpin.model.effect.Relation;
import dev.underpin.sql.Dialect;
import dev.underpin.sql.Position;
import dev.underpin.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What a forecast makes of statements that come one after the other. */
class ForecastSessionTest {

    private final ForecastSession session = new ForecastSession(18);

    private Effect run(String sql) {
        return session.run(new Statement(sql, Position.START, 0, "", Dialect.POSTGRESQL));
    }

    private static List<String> rewritten(Effect effect) {
        return effect.rewrites().stream()
                .map(rewrite -> rewrite.relation().name().name())
                .toList();
    }

    private static Map<String, String> locks(Effect effect) {
        return effect.locks().stream()
                .collect(Collectors.toMap(
                        lock -> lock.relation().name().name(),
                        lock -> lock.mode().name()));
    }

    private static List<String> kinds(Effect effect) {
        return effect.differences().stream()
                .map(difference -> difference.getClass().getSimpleName() + " "
                        + difference.entry().subject())
                .toList();
    }

    @Test
    void a_table_is_fresh_until_it_is_deployed() {
        run("CREATE TABLE t (id int)");
        assertThat(run("CREATE INDEX i ON t (id)").locks())
                .allMatch(lock -> lock.relation().fresh());
        session.deployed();
        assertThat(run("CREATE INDEX j ON t (id)").locks())
                .noneMatch(lock -> lock.relation().fresh());
    }

    @Test
    void what_is_rolled_back_was_never_made() {
        run("BEGIN");
        run("CREATE TABLE t (id int)");
        run("ROLLBACK");
        assertThat(run("ALTER TABLE t ADD COLUMN x int").locks())
                .noneMatch(lock -> lock.relation().fresh());
    }

    @Test
    void a_type_change_rewrites_where_the_old_type_is_known_and_says_nothing_elsewhere() {
        run("CREATE TABLE t (id int, s varchar(20), n numeric(10,2), at timestamptz)");
        session.deployed();
        assertThat(rewritten(run("ALTER TABLE t ALTER COLUMN id TYPE bigint"))).containsExactly("t");
        assertThat(rewritten(run("ALTER TABLE t ALTER COLUMN s TYPE text"))).isEmpty();
        assertThat(rewritten(run("ALTER TABLE t ALTER COLUMN s TYPE varchar(5)")))
                .containsExactly("t");
        assertThat(rewritten(run("ALTER TABLE t ALTER COLUMN n TYPE numeric(12,2)")))
                .isEmpty();
        assertThat(rewritten(run("ALTER TABLE t ALTER COLUMN n TYPE numeric(12,3)")))
                .containsExactly("t");
        assertThat(rewritten(run("ALTER TABLE t ALTER COLUMN at TYPE timestamptz(6)")))
                .isEmpty();
        assertThat(rewritten(run("ALTER TABLE t ALTER COLUMN at TYPE timestamptz(3)")))
                .containsExactly("t");
        assertThat(rewritten(run("ALTER TABLE t ALTER COLUMN at TYPE timestamptz")))
                .isEmpty();
        assertThat(rewritten(run("ALTER TABLE t ALTER COLUMN at TYPE timestamp")))
                .isEmpty();
        assertThat(rewritten(run("ALTER TABLE unknown ALTER COLUMN id TYPE bigint")))
                .isEmpty();
        assertThat(rewritten(run("ALTER TABLE unknown ALTER COLUMN id TYPE bytea USING decode(id, 'escape')")))
                .containsExactly("unknown");
        assertThat(rewritten(run("ALTER TABLE unknown ALTER COLUMN id TYPE text USING CAST (id AS text)")))
                .isEmpty();
    }

    @Test
    void locks_are_told_once_in_a_transaction_and_held_from_then_on() {
        session.begin();
        assertThat(locks(run("ALTER TABLE t VALIDATE CONSTRAINT c"))).containsEntry("t", "SHARE UPDATE EXCLUSIVE");
        assertThat(locks(run("ALTER TABLE t ADD COLUMN x int"))).containsEntry("t", "ACCESS EXCLUSIVE");
        Effect third = run("ALTER TABLE t ADD COLUMN y int");
        assertThat(third.locks()).isEmpty();
        assertThat(third.held()).hasSize(1);
        session.commit();
        assertThat(run("ALTER TABLE t ADD COLUMN z int").held()).isEmpty();
    }

    @Test
    void locks_stay_with_a_table_that_gets_another_name() {
        session.begin();
        run("ALTER TABLE t RENAME TO u");
        assertThat(run("ALTER TABLE u ADD COLUMN x int").locks()).isEmpty();
        assertThat(locks(run("CREATE TABLE t (id int)"))).containsEntry("t", "ACCESS EXCLUSIVE");
        session.commit();
    }

    @Test
    void what_is_known_to_be_there_is_not_made_again() {
        run("CREATE TABLE t (id int)");
        run("CREATE INDEX i ON t (id)");
        session.deployed();
        assertThat(run("CREATE TABLE IF NOT EXISTS t (id int)").locks()).isEmpty();
        Effect index = run("CREATE INDEX IF NOT EXISTS i ON t (id)");
        assertThat(locks(index)).containsEntry("t", "SHARE");
        assertThat(index.scans()).isEmpty();
        assertThat(run("CREATE INDEX IF NOT EXISTS j ON t (id)").scans()).hasSize(1);
    }

    @Test
    void what_refuses_a_transaction_fails_in_one() {
        session.begin();
        Effect effect = run("CREATE INDEX CONCURRENTLY i ON t (id)");
        assertThat(effect.failure()).isNotNull().matches(failure -> failure.refusedTransaction());
        session.commit();
        assertThat(run("CREATE INDEX CONCURRENTLY i ON t (id)").ran()).isTrue();
    }

    @Test
    void timeouts_are_read_in_milliseconds() {
        run("SET lock_timeout = '2s'");
        session.begin();
        run("SET LOCAL statement_timeout TO '1min'");
        assertThat(run("SELECT 1").settings())
                .containsEntry("lock_timeout", "2000")
                .containsEntry("statement_timeout", "60000");
        session.commit();
        assertThat(run("SELECT 1").settings()).containsEntry("statement_timeout", "0");
        session.endOfFile();
        assertThat(run("SELECT 1").settings()).containsEntry("lock_timeout", "0");
    }

    @Test
    void a_function_of_the_files_own_is_volatile_unless_it_says_otherwise() {
        run("CREATE FUNCTION token() RETURNS text LANGUAGE sql AS $$ SELECT 'x' $$");
        run("CREATE FUNCTION fixed() RETURNS text LANGUAGE sql IMMUTABLE AS $$ SELECT 'x' $$");
        assertThat(rewritten(run("ALTER TABLE t ADD COLUMN x text DEFAULT token()")))
                .containsExactly("t");
        assertThat(rewritten(run("ALTER TABLE t ADD COLUMN y text DEFAULT fixed()")))
                .isEmpty();
        assertThat(rewritten(run("ALTER TABLE t ADD COLUMN z text DEFAULT from_elsewhere()")))
                .isEmpty();
    }

    @Test
    void a_proof_in_the_files_saves_the_scan() {
        run("ALTER TABLE t ADD CONSTRAINT c CHECK (x IS NOT NULL) NOT VALID");
        assertThat(run("ALTER TABLE t VALIDATE CONSTRAINT c").scans()).hasSize(1);
        assertThat(run("ALTER TABLE t ALTER COLUMN x SET NOT NULL").scans()).isEmpty();
        assertThat(run("ALTER TABLE t ALTER COLUMN y SET NOT NULL").scans()).hasSize(1);
    }

    @Test
    void an_index_of_the_files_own_is_dropped_from_its_table() {
        run("CREATE TABLE s.t (id int)");
        run("CREATE INDEX i ON s.t (id)");
        session.deployed();
        Effect effect = run("DROP INDEX s.i");
        assertThat(locks(effect)).containsEntry("t", "ACCESS EXCLUSIVE").containsEntry("i", "ACCESS EXCLUSIVE");
        assertThat(kinds(effect)).containsExactly("Dropped s.t.i");
        assertThat(run("DROP INDEX elsewhere").locks()).isEmpty();
    }

    @Test
    void columns_and_constraints_have_the_facts_of_the_catalog() {
        Effect effect =
                run("ALTER TABLE t ADD COLUMN \"Up\" varchar(8) NOT NULL DEFAULT 'a' CHECK (length(\"Up\") > 1),"
                        + " ADD CONSTRAINT f FOREIGN KEY (a, b) REFERENCES p (x, y) ON DELETE CASCADE NOT VALID");
        assertThat(made(effect, "Up"))
                .containsEntry("type", "character varying(8)")
                .containsEntry("base_type", "character varying")
                .containsEntry("not_null", "true")
                .containsEntry("default", "'a'");
        assertThat(made(effect, "t_Up_check"))
                .containsEntry("kind", "check")
                .containsEntry("columns", "\"Up\"")
                .containsEntry("expression", "length(\"Up\") > 1");
        assertThat(made(effect, "f"))
                .containsEntry("kind", "foreign key")
                .containsEntry("columns", "a, b")
                .containsEntry("references", "public.p")
                .containsEntry("referenced_columns", "x, y")
                .containsEntry("validated", "false")
                .containsEntry("on_delete", "c");
        assertThat(locks(effect)).containsEntry("t", "ACCESS EXCLUSIVE").containsEntry("p", "SHARE ROW EXCLUSIVE");
    }

    private static Map<String, String> made(Effect effect, String name) {
        return effect.differences().stream()
                .filter(Difference.Created.class::isInstance)
                .map(Difference::entry)
                .filter(entry -> entry.name().equals(name))
                .map(CatalogEntry::facts)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void temporary_tables_concern_nobody() {
        run("CREATE TEMP TABLE t (id int)");
        assertThat(run("CREATE INDEX ON t (id)")).satisfies(effect -> {
            assertThat(effect.locks()).isEmpty();
            assertThat(effect.differences()).isEmpty();
        });
    }

    @Test
    void a_dump_that_empties_the_search_path_still_names_its_tables() {
        run("SELECT pg_catalog.set_config('search_path', '', false)");
        assertThat(run("ALTER TABLE ONLY app.t ADD CONSTRAINT k PRIMARY KEY (id)").locks().stream()
                        .map(lock -> lock.relation())
                        .map(Relation::name))
                .containsExactly(new dev.underpin.model.catalog.ObjectName("app", "t"));
    }
}
