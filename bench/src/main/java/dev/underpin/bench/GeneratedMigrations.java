package dev.underpin.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Migrations as teams write them, for the generated tables: each changes one or two tables in a few statements. */
final class GeneratedMigrations {

    private GeneratedMigrations() {}

    /** Writes so many files into a folder, as Flyway names them. */
    static List<Path> write(Path folder, int files) throws IOException {
        var written = new ArrayList<Path>();
        for (int i = 0; i < files; i++) {
            Path file = folder.resolve("V" + (i + 1) + "__change_" + TableNames.name(i) + ".sql");
            written.add(Files.writeString(file, String.join(";\n", statements(i)) + ";\n"));
        }
        return written;
    }

    private static List<String> statements(int index) {
        boolean underView = index % 50 == 7;
        String table = TableNames.name(underView ? index + 30 : index);
        String parent = TableNames.name(index + 20);
        return switch (index % 5) {
            case 0 ->
                List.of(
                        "ALTER TABLE " + table + " ADD COLUMN reviewed_at timestamptz",
                        "CREATE INDEX " + table + "_reviewed_at_idx ON " + table + " (reviewed_at)");
            case 1 ->
                List.of(
                        "ALTER TABLE " + table + " ADD COLUMN " + parent + "_ref bigint",
                        "ALTER TABLE " + table + " ADD CONSTRAINT " + table + "_ref_fkey FOREIGN KEY (" + parent
                                + "_ref) REFERENCES " + parent + " (id) NOT VALID",
                        "ALTER TABLE " + table + " VALIDATE CONSTRAINT " + table + "_ref_fkey");
            case 2 ->
                List.of(
                        "ALTER TABLE " + table + " ALTER COLUMN amount TYPE numeric(18,4)",
                        "UPDATE " + table + " SET amount = 0 WHERE amount < 0");
            case 3 -> List.of("CREATE INDEX CONCURRENTLY " + table + "_amount_idx ON " + table + " (amount)");
            default ->
                List.of(
                        "CREATE TABLE " + table + "_log (id bigint PRIMARY KEY, at timestamptz NOT NULL, " + table
                                + "_id bigint REFERENCES " + table + ")",
                        "ALTER TABLE " + table + " ALTER COLUMN amount DROP DEFAULT",
                        "ALTER TABLE " + table + " DROP CONSTRAINT " + table + "_amount_check");
        };
    }
}
