package dev.underpin.bench;

import dev.underpin.engine.Outcome;
import dev.underpin.engine.Progress;
import dev.underpin.engine.Reading;
import dev.underpin.inspect.Base;
import dev.underpin.inspect.BaseBuilder;
import dev.underpin.inspect.Engines;
import dev.underpin.inspect.MigrationSet;
import dev.underpin.model.catalog.Catalog;
import dev.underpin.model.catalog.ObjectName;
import dev.underpin.sql.Position;
import dev.underpin.sql.ScriptFile;
import dev.underpin.sql.Statement;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The database that a migration meets: all earlier migrations, and rows. */
final class FilledBase implements AutoCloseable {

    private final Base base;
    private final ScriptFile file;

    FilledBase(Path migrations, RealMigration migration) {
        MigrationSet set = MigrationSet.of(migrations, "migrations");
        List<ScriptFile> files = set.files();
        this.file = files.stream()
                .filter(one -> one.path().endsWith(Path.of(migration.folder(), "up.sql")))
                .findFirst()
                .orElseThrow();
        Set<Path> later = files.subList(files.indexOf(file), files.size()).stream()
                .map(one -> one.path().toAbsolutePath().normalize())
                .collect(Collectors.toSet());
        this.base = new BaseBuilder(Engines.installed(), Progress.SILENT).ofFiles(set, later, "migrations");
        fill(migration);
    }

    private void fill(RealMigration migration) {
        Catalog catalog = reading().catalog();
        run("SET session_replication_role = replica");
        for (FilledTable table : migration.rows()) {
            table.statements(catalog.table(new ObjectName("public", table.table()))
                            .orElseThrow())
                    .forEach(this::run);
        }
        run("RESET session_replication_role");
        run("VACUUM ANALYZE");
        run("CHECKPOINT");
    }

    private void run(String sql) {
        Outcome outcome = base.scratch().runTrusted(statement(sql));
        if (outcome instanceof Outcome.Failed failed) {
            throw new IllegalStateException("The rows could not be made: " + failed.message() + " at: " + sql);
        }
    }

    Statement statement(String sql) {
        return new Statement(sql, Position.START, 0, "", base.engine().dialect());
    }

    Base base() {
        return base;
    }

    /** The migration itself. */
    ScriptFile file() {
        return file;
    }

    Reading reading() {
        return base.scratch().database().read(Progress.SILENT);
    }

    @Override
    public void close() {
        base.close();
    }
}
