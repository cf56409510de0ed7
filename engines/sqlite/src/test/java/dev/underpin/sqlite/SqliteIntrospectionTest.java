package dev.underpin.sqlite;

import static org.assertj.core.api.Assertions.assertThat;

import dev.underpin.model.catalog.CheckConstraint;
import dev.underpin.model.catalog.Column;
import dev.underpin.model.catalog.Deferral;
import dev.underpin.model.catalog.ForeignKey;
import dev.underpin.model.catalog.Generated;
import dev.underpin.model.catalog.Index;
import dev.underpin.model.catalog.IndexKey;
import dev.underpin.model.catalog.NotNullConstraint;
import dev.underpin.model.catalog.PrimaryKey;
import dev.underpin.model.catalog.ReferentialAction;
import dev.underpin.model.catalog.Table;
import dev.underpin.model.catalog.TableKind;
import dev.underpin.model.catalog.TypeFamily;
import dev.underpin.model.catalog.UniqueConstraint;
import dev.underpin.model.catalog.View;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is read of each thing that SQLite has. */
class SqliteIntrospectionTest {

    @Test
    void columnsSayWhatTheTextSays() {
        Table table = Scratches.table("""
                CREATE TABLE t (
                    id INTEGER PRIMARY KEY AUTOINCREMENT,
                    name varchar(30) NOT NULL ON CONFLICT ignore COLLATE nocase DEFAULT 'x',
                    twice INT GENERATED ALWAYS AS (id * 2 /* two */ ) STORED,
                    lower AS (lower( name )))""");
        Column id = column(table, "id");
        assertThat(id.nullable()).isFalse();
        assertThat(id.identity())
                .matches(identity -> !identity.always() && identity.sequence().equals(Names.inMain("sqlite_sequence")));
        Column name = column(table, "name");
        assertThat(name.type()).matches(type -> type.family() == TypeFamily.VARCHAR && type.length() == 30);
        assertThat(name.collation()).isEqualTo("NOCASE");
        assertThat(name.defaultValue()).isEqualTo("'x'");
        assertThat(name.options()).containsEntry(ColumnReader.NOT_NULL_ON_CONFLICT, "IGNORE");
        assertThat(column(table, "twice").generated()).isEqualTo(new Generated("id * 2", true));
        assertThat(column(table, "lower").generated()).isEqualTo(new Generated("lower( name )", false));
    }

    @Test
    void onlyTheRowidAndDeclaredColumnsRefuseNull() {
        assertThat(column(Scratches.table("CREATE TABLE t (id INTEGER PRIMARY KEY)"), "id")
                        .nullable())
                .isFalse();
        assertThat(column(Scratches.table("CREATE TABLE t (id INTEGER PRIMARY KEY DESC)"), "id")
                        .nullable())
                .isTrue();
        assertThat(column(Scratches.table("CREATE TABLE t (id TEXT PRIMARY KEY)"), "id")
                        .nullable())
                .isTrue();
        assertThat(column(Scratches.table("CREATE TABLE t (id TEXT PRIMARY KEY) WITHOUT ROWID"), "id")
                        .nullable())
                .isFalse();
    }

    @Test
    void constraintsKeepNamesAndExactText() {
        Table table = Scratches.table("""
                CREATE TABLE t (
                    a INT CONSTRAINT filled NOT NULL CONSTRAINT positive CHECK ( a > (0) ),
                    b TEXT, c TEXT,
                    CONSTRAINT pk PRIMARY KEY (a, b),
                    CONSTRAINT both UNIQUE (B, c) ON CONFLICT replace,
                    CHECK (b <> ')' OR c LIKE '%,%'))""");
        assertThat(table.primaryKey())
                .hasValueSatisfying(key -> assertThat(key)
                        .extracting(PrimaryKey::name, PrimaryKey::columns)
                        .containsExactly("pk", List.of("a", "b")));
        assertThat(table.constraints(UniqueConstraint.class))
                .singleElement()
                .extracting(UniqueConstraint::name, UniqueConstraint::columns)
                .containsExactly("both", List.of("b", "c"));
        assertThat(table.constraints(CheckConstraint.class).map(CheckConstraint::expression))
                .containsExactlyInAnyOrder("a > (0)", "b <> ')' OR c LIKE '%,%'");
        assertThat(table.constraints(CheckConstraint.class).map(CheckConstraint::name))
                .containsExactlyInAnyOrder("positive", null);
        assertThat(table.constraints(NotNullConstraint.class))
                .singleElement()
                .extracting(NotNullConstraint::name, NotNullConstraint::column)
                .containsExactly("filled", "a");
        assertThat(table.indexes())
                .filteredOn(index -> index.leadingColumns().equals(List.of("b", "c")))
                .singleElement()
                .matches(index -> index.backsConstraint() && index.definition().isEmpty())
                .extracting(Index::options)
                .asInstanceOf(org.assertj.core.api.InstanceOfAssertFactories.MAP)
                .containsEntry(KeyIndexes.ON_CONFLICT, "REPLACE")
                .containsEntry(KeyIndexes.CONSTRAINT, KeyIndexes.UNIQUE);
    }

    @Test
    void referencesAreMatchedWithTheirText() {
        var catalog = Scratches.catalog("""
                CREATE TABLE Parent (Id INTEGER PRIMARY KEY, x, y, UNIQUE (x, y));
                CREATE TABLE child (
                    p CONSTRAINT first REFERENCES parent ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
                    x, y,
                    CONSTRAINT second FOREIGN KEY (x, y) REFERENCES PARENT (X, Y) ON UPDATE SET NULL DEFERRABLE,
                    FOREIGN KEY (p) REFERENCES elsewhere (q) ON DELETE SET DEFAULT)""");
        List<ForeignKey> keys =
                catalog.table(Names.inMain("child")).orElseThrow().foreignKeys().toList();
        assertThat(keys).hasSize(3);
        assertThat(keys.get(0)).satisfies(key -> {
            assertThat(key.name()).isEqualTo("first");
            assertThat(key.referenced()).isEqualTo(Names.inMain("Parent"));
            assertThat(key.referencedColumns()).isEmpty();
            assertThat(key.onDelete()).isEqualTo(ReferentialAction.CASCADE);
            assertThat(key.deferral()).isEqualTo(Deferral.INITIALLY_DEFERRED);
        });
        assertThat(keys.get(1)).satisfies(key -> {
            assertThat(key.name()).isNull();
            assertThat(key.referenced()).isEqualTo(Names.inMain("elsewhere"));
            assertThat(key.onDelete()).isEqualTo(ReferentialAction.SET_DEFAULT);
            assertThat(key.deferral()).isEqualTo(Deferral.NOT_DEFERRABLE);
        });
        assertThat(keys.get(2)).satisfies(key -> {
            assertThat(key.name()).isEqualTo("second");
            assertThat(key.columns()).containsExactly("x", "y");
            assertThat(key.referencedColumns()).containsExactly("x", "y");
            assertThat(key.onUpdate()).isEqualTo(ReferentialAction.SET_NULL);
            assertThat(key.deferral()).isEqualTo(Deferral.INITIALLY_IMMEDIATE);
        });
    }

    @Test
    void indexesKeepExpressionsAndConditions() {
        Table table = Scratches.table("""
                CREATE TABLE t (a TEXT COLLATE nocase, b);
                CREATE INDEX i ON t (a, lower(a || ',') COLLATE rtrim DESC, a COLLATE binary) WHERE b > 3 AND a <> ';'""");
        assertThat(table.indexes()).singleElement().satisfies(index -> {
            assertThat(index.predicate()).isEqualTo("b > 3 AND a <> ';'");
            assertThat(index.keys())
                    .containsExactly(
                            new IndexKey("a", null, false, true, null, null),
                            new IndexKey(null, "lower(a || ',')", true, false, null, "RTRIM"),
                            new IndexKey("a", null, false, true, null, "BINARY"));
            assertThat(index.definition()).startsWith("CREATE INDEX i ON t (a, lower(");
        });
    }

    @Test
    void viewsTriggersAndVirtualTables() {
        var reading = Scratches.read("""
                CREATE TABLE t (a INT);
                CREATE VIEW v (x) AS SELECT a FROM t -- all
                ;
                CREATE TRIGGER n INSTEAD OF INSERT ON V BEGIN SELECT 1; END;
                CREATE VIEW broken AS SELECT 1 FROM gone;
                CREATE VIRTUAL TABLE doc USING fts5(title, tokenize = 'porter')""");
        View view = reading.catalog()
                .objects(View.class)
                .filter(v -> v.name().name().equals("v"))
                .findFirst()
                .orElseThrow();
        assertThat(view.query()).isEqualTo("SELECT a FROM t");
        assertThat(view.columns())
                .singleElement()
                .matches(column -> column.name().equals("x") && column.type().family() == TypeFamily.INTEGER);
        assertThat(view.triggers())
                .singleElement()
                .matches(trigger -> trigger.function() == null
                        && trigger.definition().equals("CREATE TRIGGER n INSTEAD OF INSERT ON V BEGIN SELECT 1; END"));
        assertThat(reading.catalog().tables().map(Table::name)).containsExactly(Names.inMain("doc"), Names.inMain("t"));
        Table doc = reading.catalog().table(Names.inMain("doc")).orElseThrow();
        assertThat(doc.kind()).isEqualTo(TableKind.VIRTUAL);
        assertThat(doc.options())
                .containsEntry("module", "fts5")
                .containsEntry("arguments", "title, tokenize = 'porter'");
        assertThat(column(doc, "rank").options()).containsEntry("hidden", "true");
        assertThat(reading.unseen())
                .anySatisfy(sentence -> assertThat(sentence).startsWith("View broken cannot be run (no such table"))
                .anySatisfy(sentence -> assertThat(sentence).startsWith("Not kept in the snapshot: 5 tables in which"));
    }

    private static Column column(Table table, String name) {
        return table.column(name).orElseThrow();
    }
}
