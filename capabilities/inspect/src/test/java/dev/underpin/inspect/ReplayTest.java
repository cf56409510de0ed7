package dev.underpin.inspect;

import static org.assertj.core.api.Assertions.assertThat;

import dev.underpin.engine.Progress;
import dev.underpin.model.catalog.ObjectName;
import dev.underpin.model.catalog.Subject;
import dev.underpin.model.catalog.Subject.Kind;
import dev.underpin.model.snapshot.Problem;
import dev.underpin.model.snapshot.Problem.Gravity;
import dev.underpin.model.snapshot.Snapshot;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Scripts as people have them: what fails is told with its place, what reaches out is contained, the rest is read. */
class ReplayTest {

    @TempDir
    private Path folder;

    private Snapshot read(String sql) throws IOException {
        Path file = Files.writeString(folder.resolve("schema.sql"), sql);
        return open(new Source.ScriptFile("schema.sql", file, "schema.sql"));
    }

    private static Snapshot open(Source source) {
        var inspector = new Inspector(Engines.installed(), Clock.systemUTC(), Progress.SILENT);
        try (Inspection inspection = inspector.open(source)) {
            return inspection.snapshot();
        }
    }

    private static List<Problem> problems(Snapshot snapshot, Gravity gravity) {
        return snapshot.provenance().problems().stream()
                .filter(problem -> problem.gravity() == gravity)
                .toList();
    }

    @Test
    void a_failure_names_its_place_and_what_needed_it() throws IOException {
        Snapshot snapshot = read("""
                CREATE TABLE good (id integer PRIMARY KEY);
                CREATE TABLE bad (
                    id integr
                );
                CREATE INDEX ON bad (id);
                ALTER TABLE bad ADD COLUMN more text;
                CREATE TABLE after (id integer);
                """);
        assertThat(problems(snapshot, Gravity.FAILED)).singleElement().satisfies(problem -> {
            assertThat(problem.place()).hasToString("schema.sql:3:8");
            assertThat(problem.message()).contains("integr");
            assertThat(problem.dependents())
                    .containsExactly(
                            "schema.sql:5:1 CREATE INDEX ON bad (id)",
                            "schema.sql:6:1 ALTER TABLE bad ADD COLUMN more text");
        });
        assertThat(snapshot.catalog().tables().map(table -> table.name().name()))
                .containsExactly("after", "good");
    }

    @Test
    void roles_and_extensions_that_are_not_there_are_made_do_with() throws IOException {
        Snapshot snapshot = read("""
                CREATE EXTENSION vector;
                CREATE EXTENSION pg_cron_of_ours;
                CREATE TABLE t (id integer, v vector(3));
                ALTER TABLE t OWNER TO somebody_else;
                GRANT SELECT ON t TO "Odd Role";
                SET some_setting_of_version_99 = on;
                COMMENT ON EXTENSION plpgsql IS 'x';
                """);
        assertThat(problems(snapshot, Gravity.FAILED)).isEmpty();
        assertThat(problems(snapshot, Gravity.CONTAINED)).isEmpty();
        var table = snapshot.catalog().tables().findFirst().orElseThrow();
        assertThat(table.access().owner()).isEqualTo("somebody_else");
        assertThat(table.access().grants())
                .singleElement()
                .satisfies(grant -> assertThat(grant.grantee()).isEqualTo("Odd Role"));
        assertThat(table.columns().getLast().type().text()).isEqualTo("public.vector(3)");
    }

    @Test
    void what_reaches_out_of_scratch_is_contained() throws IOException {
        Path stolen = folder.resolve("stolen");
        Snapshot snapshot =
                read("CREATE TABLE t (a text);\nCOPY t FROM PROGRAM 'touch " + stolen + "';\nCOPY t TO '" + stolen
                        + "';\nSELECT pg_read_file('/etc/passwd');\nCREATE EXTENSION dblink;\nALTER SYSTEM SET work_mem = '1GB';\n"
                        + "DO $$ BEGIN EXECUTE 'SET SESSION AUTHORIZATION underpin_admin'; END $$;\nCREATE ROLE mighty SUPERUSER;\n\\! touch "
                        + stolen + "\n");
        assertThat(stolen).doesNotExist();
        assertThat(problems(snapshot, Gravity.FAILED)).isEmpty();
        assertThat(snapshot.provenance().problems()).hasSize(8);
        assertThat(snapshot.catalog().tables()).hasSize(1);
    }

    @Test
    void parts_are_found_where_they_were_made() throws IOException {
        Snapshot snapshot = read("""
                CREATE TABLE orders (
                    id integer PRIMARY KEY,
                    total numeric
                );
                DO $$ BEGIN EXECUTE 'CREATE TABLE hidden (a integer)'; END $$;
                ALTER TABLE orders ADD COLUMN note text, ADD CONSTRAINT paid CHECK (total > 0);
                CREATE INDEX by_total ON orders (total);
                """);
        var orders = new ObjectName("public", "orders");
        var places = snapshot.provenance().places();
        assertThat(places.of(Subject.table(orders)))
                .hasValueSatisfying(p -> assertThat(p).hasToString("schema.sql:1:1"));
        assertThat(places.of(Subject.column(orders, "total")))
                .hasValueSatisfying(p -> assertThat(p.line()).isIn(3, 6));
        assertThat(places.of(Subject.column(orders, "note")))
                .hasValueSatisfying(p -> assertThat(p).hasToString("schema.sql:6:31"));
        assertThat(places.of(Subject.part(Kind.INDEX, orders, "by_total")))
                .hasValueSatisfying(p -> assertThat(p.line()).isEqualTo(7));
        assertThat(places.of(Subject.table(new ObjectName("public", "hidden"))))
                .hasValueSatisfying(p -> assertThat(p.line()).isEqualTo(5));
    }

    @Test
    void dumps_bring_their_rows_settings_and_client_commands() throws IOException {
        Snapshot snapshot = read("\ufeff\\restrict abc\r\nSET default_table_access_method = heap;\r\n"
                + "SELECT pg_catalog.set_config('search_path', '', false);\r\nCREATE TABLE public.t (a integer, b text);\r\n"
                + "COPY public.t (a, b) FROM stdin;\r\n1\tone;\r\n2\t\\N\r\n\\.\r\n\r\nSELECT pg_catalog.setval('public.none', 1);\r\n"
                + "ALTER TABLE ONLY public.t ADD CONSTRAINT t_pkey PRIMARY KEY (a);\r\n\\unrestrict abc\r\n");
        assertThat(problems(snapshot, Gravity.FAILED))
                .singleElement()
                .satisfies(problem -> assertThat(problem.message()).contains("public.none"));
        assertThat(snapshot.catalog().tables().findFirst().orElseThrow().primaryKey())
                .isPresent();
    }

    @Test
    void a_git_revision_is_read_as_it_was() throws IOException, InterruptedException {
        git("init", "-q");
        Files.writeString(folder.resolve("schema.sql"), "CREATE TABLE before (id integer);");
        git("add", ".");
        git("-c", "user.name=t", "-c", "user.email=t@example.com", "commit", "-qm", "one");
        Files.writeString(folder.resolve("schema.sql"), "CREATE TABLE now (id integer);");
        Snapshot snapshot = open(new Source.GitRevision("git:HEAD:schema.sql", folder, "HEAD", "schema.sql"));
        assertThat(snapshot.catalog().tables().map(table -> table.name().name()))
                .containsExactly("before");
        assertThat(folder.resolve("schema.sql")).hasContent("CREATE TABLE now (id integer);");
    }

    private void git(String... arguments) throws IOException, InterruptedException {
        var command = new java.util.ArrayList<>(List.of("git"));
        command.addAll(List.of(arguments));
        Process git = new ProcessBuilder(command)
                .directory(folder.toFile())
                .inheritIO()
                .start();
        assertThat(git.waitFor()).isZero();
    }
}
