package dev.underpin.sqlite;

import static org.assertj.core.api.Assertions.assertThat;

import dev.underpin.engine.Outcome;
import dev.underpin.engine.Progress;
import dev.underpin.engine.Reading;
import dev.underpin.engine.Scratch;
import dev.underpin.engine.ScratchWish;
import dev.underpin.model.catalog.Catalog;
import dev.underpin.model.catalog.SchemaObject;
import dev.underpin.model.catalog.Table;
import dev.underpin.sql.Dialect;
import dev.underpin.sql.Script;
import dev.underpin.sql.Statement;
import java.util.List;
import java.util.Objects;

/** Scripts run in scratch, and the law of the renderer. */
final class Scratches {

    static final SqliteEngine ENGINE = new SqliteEngine();

    private Scratches() {}

    static Scratch make() {
        return ENGINE.scratch(ScratchWish.NEWEST);
    }

    static Outcome run(Scratch scratch, String sql) {
        Script script = Script.of("test.sql", sql, Dialect.SQLITE);
        return scratch.run((Statement) Objects.requireNonNull(script.next()));
    }

    /** All statements must do. */
    static void runAll(Scratch scratch, Script script) {
        scratch.begin();
        for (var piece = script.next(); piece != null; piece = script.next()) {
            Outcome outcome = scratch.run((Statement) piece);
            assertThat(outcome)
                    .as(((Statement) piece).text())
                    .matches(o -> o instanceof Outcome.Done || o instanceof Outcome.Waived);
        }
        scratch.endOfFile();
    }

    static Reading read(String sql) {
        try (Scratch scratch = make()) {
            runAll(scratch, Script.of("test.sql", sql, Dialect.SQLITE));
            return scratch.database().read(Progress.SILENT);
        }
    }

    static Catalog catalog(String sql) {
        return read(sql).catalog();
    }

    static Table table(String sql) {
        return catalog(sql).tables().findFirst().orElseThrow();
    }

    /**
     * introspect(scratch(render(catalog))) has the catalog's shape, renders to the same statements, and SQLite's own
     * pragmas tell no difference between the two files.
     */
    static void keepsTheLaw(Scratch original) {
        Catalog catalog = original.database().read(Progress.SILENT).catalog();
        List<String> statements = ENGINE.render(catalog);
        try (Scratch again = make()) {
            for (String statement : statements) {
                assertThat(run(again, statement)).as(statement).isInstanceOf(Outcome.Done.class);
            }
            Catalog read = again.database().read(Progress.SILENT).catalog();
            catalog.tables()
                    .forEach(table -> assertThat(read.table(table.name()))
                            .as(TableText.create(table))
                            .contains(table));
            assertThat(read.shape()).isEqualTo(catalog.shape());
            assertThat(ENGINE.render(read)).isEqualTo(statements);
            assertThat(PragmaDump.of(again)).containsExactlyElementsOf(PragmaDump.of(original));
        }
    }

    static void keepsTheLaw(String sql) {
        try (Scratch scratch = make()) {
            runAll(scratch, Script.of("test.sql", sql, Dialect.SQLITE));
            assertThat(scratch.database().read(Progress.SILENT).catalog().objects(SchemaObject.class))
                    .isNotEmpty();
            keepsTheLaw(scratch);
        }
    }
}
