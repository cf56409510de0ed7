package dev.underpin.inspect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.underpin.model.fault.UsageException;
import dev.underpin.model.snapshot.Runner;
import dev.underpin.model.snapshot.Runner.TransactionHabit;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Folders as the tools lay them out: recognised, and in the order in which the tool would run them. */
class MigrationSetTest {

    @TempDir
    private Path folder;

    private void file(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.resolve("..").normalize());
        Files.writeString(file, text);
    }

    private void expect(String tool, List<String> order) {
        MigrationSet set = MigrationSet.of(folder, "db");
        assertThat(set.runner() == null ? "plain" : set.runner().tool()).isEqualTo(tool);
        assertThat(set.files().stream().map(file -> file.shown().substring("db/".length())))
                .containsExactlyElementsOf(order);
    }

    @Test
    void flyway_runs_versions_by_number_then_repeatables_and_never_undo() throws IOException {
        for (String name : List.of(
                "V10__c.sql", "V2__b.sql", "V1.1__a.sql", "U2__b.sql", "R__view.sql", "V2_1__d.sql", "notes.txt")) {
            file(name, "SELECT 1;");
        }
        expect("flyway", List.of("V1.1__a.sql", "V2__b.sql", "V2_1__d.sql", "V10__c.sql", "R__view.sql"));
    }

    @Test
    void golang_migrate_runs_up_files_by_number() throws IOException {
        for (String name : List.of("2_b.up.sql", "2_b.down.sql", "10_c.up.sql", "1_a.up.sql", "1_a.down.sql")) {
            file(name, "SELECT 1;");
        }
        expect("golang-migrate", List.of("1_a.up.sql", "2_b.up.sql", "10_c.up.sql"));
    }

    @Test
    void diesel_orders_by_version_without_dashes_and_reads_metadata() throws IOException {
        file("20161115111853_old/up.sql", "SELECT 1;");
        file("2017-09-23-182408_new/up.sql", "SELECT 1;");
        file("2017-09-23-182408_new/metadata.toml", "run_in_transaction = false\n");
        file("00000000000000_setup/up.sql", "SELECT 1;");
        file("00000000000000_setup/down.sql", "SELECT 1;");
        expect(
                "diesel",
                List.of("00000000000000_setup/up.sql", "20161115111853_old/up.sql", "2017-09-23-182408_new/up.sql"));
        assertThat(MigrationSet.of(folder, "db").files().getLast().ownTransaction())
                .isFalse();
        assertThat(MigrationSet.of(folder, "db").files().getFirst().ownTransaction())
                .isTrue();
    }

    @Test
    void prisma_runs_migration_sql_of_each_folder() throws IOException {
        file("20240102_b/migration.sql", "SELECT 1;");
        file("20240101_a/migration.sql", "SELECT 1;");
        file("migration_lock.toml", "provider = \"postgresql\"");
        expect("prisma", List.of("20240101_a/migration.sql", "20240102_b/migration.sql"));
    }

    @Test
    void dbmate_and_goose_run_the_up_section() throws IOException {
        file("1_a.sql", "-- migrate:up transaction:false\nSELECT 1;\n-- migrate:down\nSELECT 2;\n");
        expect("dbmate", List.of("1_a.sql"));
        MigrationSet set = MigrationSet.of(folder, "db");
        assertThat(set.files().getFirst().ownTransaction()).isFalse();
        Files.writeString(folder.resolve("1_a.sql"), "-- +goose Up\nSELECT 1;\n-- +goose Down\nSELECT 2;\n");
        expect("goose", List.of("1_a.sql"));
        assertThat(MigrationSet.of(folder, "db").runner()).isEqualTo(new Runner("goose", TransactionHabit.PER_FILE));
    }

    @Test
    void rails_has_one_file_for_all() throws IOException {
        file("structure.sql", "SELECT 1;");
        file("seeds.rb", "");
        expect("rails", List.of("structure.sql"));
    }

    @Test
    void plain_files_run_by_their_numbers_and_what_undoes_is_left_out() throws IOException {
        for (String name : List.of("10-c.sql", "2-b.sql", "001_a.sql", "2-b.down.sql", "zeta.sql")) {
            file(name, "SELECT 1;");
        }
        expect("plain", List.of("001_a.sql", "2-b.sql", "10-c.sql", "zeta.sql"));
    }

    @Test
    void an_empty_folder_is_told() {
        assertThatThrownBy(() -> MigrationSet.of(folder, "db"))
                .isInstanceOf(UsageException.class)
                .hasMessage("There are no migrations in db");
    }
}
