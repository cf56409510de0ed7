package dev.underpin.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.underpin.engine.Ability;
import dev.underpin.engine.Database;
import dev.underpin.engine.Engine;
import dev.underpin.engine.Outcome;
import dev.underpin.engine.Progress;
import dev.underpin.engine.RecipeWishes;
import dev.underpin.engine.Rows;
import dev.underpin.engine.Scratch;
import dev.underpin.engine.ScratchWish;
import dev.underpin.engine.TableSample;
import dev.underpin.engine.Twin;
import dev.underpin.engine.TwinWish;
import dev.underpin.engine.WatchedSession;
import dev.underpin.model.catalog.Catalog;
import dev.underpin.model.catalog.Column;
import dev.underpin.model.catalog.ColumnName;
import dev.underpin.model.catalog.ObjectName;
import dev.underpin.model.catalog.Subject;
import dev.underpin.model.catalog.Table;
import dev.underpin.model.catalog.TypeFamily;
import dev.underpin.model.change.ChangeSet;
import dev.underpin.model.effect.Effect;
import dev.underpin.model.fault.UsageException;
import dev.underpin.model.snapshot.Statistics;
import dev.underpin.model.twin.ValueForm;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** What every engine keeps. An engine's own test inherits it: declared abilities work, undeclared ones are refused. */
public abstract class EngineContract {

    private static final String PARENT_AND_CHILD = """
            CREATE TABLE parent (id integer PRIMARY KEY, name varchar(20));
            CREATE TABLE child (id integer PRIMARY KEY, parent_id integer, note text);
            INSERT INTO parent VALUES (1, 'one'), (2, 'two');
            INSERT INTO child VALUES (1, 1, 'x'), (2, 2, NULL), (3, 7, 'y'), (4, NULL, 'z');
            """;

    private final Engine engine;
    private Scratch scratch;

    protected EngineContract(Engine engine) {
        this.engine = engine;
        this.scratch = engine.scratch(ScratchWish.NEWEST);
    }

    @BeforeEach
    void open() {
        scratch.endOfFile();
    }

    @AfterEach
    void close() {
        scratch.close();
    }

    private Catalog catalog() {
        return scratch.database().read(Progress.SILENT).catalog();
    }

    private Table table(String name) {
        return catalog()
                .tables()
                .filter(table -> table.name().name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private ObjectName name(String table) {
        return table(table).name();
    }

    @TestFactory
    Stream<DynamicTest> declared_abilities_work_and_undeclared_ones_are_refused() {
        return Stream.of(Ability.values())
                .map(ability -> DynamicTest.dynamicTest(ability.name(), () -> demonstrate(ability)));
    }

    private void demonstrate(Ability ability) {
        var demonstration = Demonstration.of(ability);
        try (Scratch own = engine.scratch(ScratchWish.NEWEST)) {
            boolean works = Scripts.runs(engine, own, demonstration.script());
            if (works && demonstration.family() != null) {
                works = own.database()
                        .read(Progress.SILENT)
                        .catalog()
                        .tables()
                        .anyMatch(table -> table.columns().getFirst().type().family() == demonstration.family());
            }
            if (works && demonstration.refused() != null) {
                works = !Scripts.runs(engine, own, demonstration.refused());
            }
            if (works && ability == Ability.EFFECTS) {
                works = canBeWatched(own);
            }
            if (works && ability == Ability.ONLINE_CHANGES) {
                works = hasRecipes();
            }
            if (works && ability == Ability.PLANNER_TWIN) {
                works = hasTwin(own);
            }
            if (works && ability == Ability.QUERY_COUNTERS) {
                works = looksForCounters(own);
            }
            assertThat(works).as(ability.name()).isEqualTo(engine.abilities().contains(ability));
        }
    }

    private boolean hasRecipes() {
        try {
            var same = new ChangeSet(catalog(), catalog(), List.of(), List.of());
            return engine.recipes()
                    .phases(same, new RecipeWishes(catalog().majorVersion(), Statistics.NONE, 0, 1_000))
                    .isEmpty();
        } catch (UnsupportedOperationException refused) {
            return false;
        }
    }

    private boolean hasTwin(Scratch own) {
        var wish = new TwinWish("contract", Instant.EPOCH, ValueForm.PLAIN);
        try (Database database = own.database();
                Twin twin = engine.twin(database.plannerStatistics(wish, Progress.SILENT), Progress.SILENT)) {
            return twin.explain("SELECT a FROM t").rows() > 0;
        } catch (UnsupportedOperationException refused) {
            return false;
        }
    }

    /** A scratch server does not count; an engine that could says how to make it. */
    private static boolean looksForCounters(Scratch own) {
        try {
            own.database().workload("contract", Progress.SILENT);
            return true;
        } catch (UsageException notCounting) {
            return notCounting.hint() != null;
        } catch (UnsupportedOperationException refused) {
            return false;
        }
    }

    private boolean canBeWatched(Scratch own) {
        try (WatchedSession session = own.watch()) {
            Effect effect = session.run(Scripts.statements(engine, "ALTER TABLE t ADD COLUMN b integer")
                    .getFirst());
            return effect.ran()
                    && effect.differences().stream()
                            .anyMatch(difference -> difference.entry().name().equals("b"));
        } catch (UnsupportedOperationException refused) {
            return false;
        }
    }

    @Test
    void a_statement_that_fails_stops_nothing_else_also_within_a_transaction() {
        var statements = Scripts.statements(
                engine,
                "BEGIN; CREATE TABLE first (a integer); SELECT * FROM nowhere; CREATE TABLE second (a integer); COMMIT");
        List<Outcome> outcomes = statements.stream().map(scratch::run).toList();
        assertThat(outcomes.get(2))
                .isInstanceOfSatisfying(
                        Outcome.Failed.class,
                        failed -> assertThat(failed.message()).contains("nowhere"));
        assertThat(catalog().tables().map(table -> table.name().name())).containsExactlyInAnyOrder("first", "second");
    }

    @Test
    void what_a_statement_made_is_told() {
        for (var statement : Scripts.statements(engine, "CREATE TABLE made (a integer)")) {
            scratch.run(statement);
            assertThat(scratch.touched()).contains(Subject.table(name("made")));
        }
    }

    @Test
    void rows_are_answered_for_by_counts() {
        Scripts.run(engine, scratch, PARENT_AND_CHILD);
        Rows rows = scratch.database().rows();
        ObjectName child = name("child");
        var inclusion = rows.inclusion(new ColumnName(child, "parent_id"), new ColumnName(name("parent"), "id"))
                .orElseThrow();
        assertThat(inclusion.rows()).isEqualTo(3);
        assertThat(inclusion.orphans()).isEqualTo(1);
        assertThat(inclusion.complete()).isTrue();
        assertThat(rows.countNulls(new ColumnName(child, "note"))).contains(1L);
        TableSample sample = rows.sample(child, List.of("id", "note")).orElseThrow();
        assertThat(sample.rows()).isEqualTo(4);
        assertThat(sample.column("note").orElseThrow().nulls()).isEqualTo(1);
    }

    @Test
    void rows_that_break_a_foreign_key_are_counted_key_by_key() {
        Scripts.run(engine, scratch, engine.abilities().contains(Ability.BINDING_FOREIGN_KEYS) ? """
                        CREATE TABLE parent (a integer PRIMARY KEY, b integer, UNIQUE (a, b));
                        CREATE TABLE child (x integer, y integer);
                        INSERT INTO parent VALUES (1, 10), (2, 20);
                        INSERT INTO child VALUES (1, 10), (1, 20), (7, 10), (NULL, 10), (2, NULL);
                        ALTER TABLE child ADD CONSTRAINT one FOREIGN KEY (x) REFERENCES parent (a) NOT VALID;
                        ALTER TABLE child ADD CONSTRAINT two FOREIGN KEY (x, y) REFERENCES parent (a, b) NOT VALID;
                        """ : """
                        CREATE TABLE parent (a integer PRIMARY KEY, b integer, UNIQUE (a, b));
                        CREATE TABLE child (x integer REFERENCES parent (a), y integer,
                            FOREIGN KEY (x, y) REFERENCES parent (a, b));
                        INSERT INTO parent VALUES (1, 10), (2, 20);
                        INSERT INTO child VALUES (1, 10), (1, 20), (7, 10), (NULL, 10), (2, NULL);
                        """);
        Rows rows = scratch.database().rows();
        Table child = table("child");
        assertThat(child.foreignKeys()
                        .collect(Collectors.toMap(
                                key -> key.columns().size(),
                                key -> rows.countViolations(child.name(), key).orElseThrow())))
                .isEqualTo(Map.of(1, 1L, 2, 2L));
    }

    @Test
    void questions_that_cannot_be_answered_are_empty() {
        Rows rows = scratch.database().rows();
        var nowhere = new ColumnName(new ObjectName("nowhere", "nothing"), "none");
        assertThat(rows.countNulls(nowhere)).isEmpty();
        assertThat(rows.inclusion(nowhere, nowhere)).isEmpty();
        assertThat(rows.sample(nowhere.table(), List.of("none"))).isEmpty();
    }

    @Test
    void remedies_can_be_pasted() {
        Scripts.run(engine, scratch, PARENT_AND_CHILD);
        var phrasing = engine.phrasing();
        ObjectName child = name("child");
        Stream.of(
                        phrasing.createIndex("child_parent_id_idx", child, false, List.of("parent_id"), ""),
                        phrasing.addCheck(child, "child_id_positive", "id > 0"),
                        phrasing.setNotNull(child, "id"),
                        phrasing.dropIndex(new ObjectName(child.schema(), "child_parent_id_idx")))
                .flatMap(List::stream)
                .forEach(sql -> Scripts.run(engine, scratch, sql));
    }

    @Test
    void names_are_quoted_where_they_must_be() {
        for (String name : List.of("plain", "Mixed", "with space", "quo\"te", "select", "1st", "naïve", "semi;colon")) {
            String quoted = engine.phrasing().quote(name);
            Scripts.run(engine, scratch, "CREATE TABLE " + quoted + " (" + quoted + " integer)");
            assertThat(table(name).columns().stream().map(Column::name)).containsExactly(name);
        }
    }

    @Test
    void well_known_types_are_recognised() {
        Scripts.run(
                engine,
                scratch,
                "CREATE TABLE t (a integer, b varchar(20), c text, d numeric(10, 2), e boolean, f date, g timestamp, h double precision)");
        assertThat(table("t").columns().stream().map(column -> column.type().family()))
                .containsExactly(
                        TypeFamily.INTEGER,
                        TypeFamily.VARCHAR,
                        TypeFamily.TEXT,
                        TypeFamily.DECIMAL,
                        TypeFamily.BOOLEAN,
                        TypeFamily.DATE,
                        TypeFamily.TIMESTAMP,
                        TypeFamily.FLOAT);
    }

    @Test
    void an_empty_database_is_read() {
        assertThat(catalog().tables()).isEmpty();
        RoundTrip.check(engine, catalog(), ScratchWish.NEWEST);
    }
}
