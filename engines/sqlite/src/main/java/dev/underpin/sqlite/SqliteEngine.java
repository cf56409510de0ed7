package dev.underpin.sqlite;

import dev.underpin.engine.Ability;
import dev.underpin.engine.Database;
import dev.underpin.engine.Engine;
import dev.underpin.engine.Phrasing;
import dev.underpin.engine.Scratch;
import dev.underpin.engine.ScratchWish;
import dev.underpin.engine.Target;
import dev.underpin.model.catalog.Catalog;
import dev.underpin.sql.Dialect;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** SQLite: files of any version 3, scratch in the version that comes with the driver. */
public final class SqliteEngine implements Engine {

    static final String ID = "sqlite";

    private static final SqlitePhrasing PHRASING = new SqlitePhrasing();

    @Override
    public String id() {
        return ID;
    }

    @Override
    public String title() {
        return "SQLite";
    }

    @Override
    public Set<Ability> abilities() {
        return EnumSet.of(Ability.PARTIAL_INDEXES);
    }

    @Override
    public Dialect dialect() {
        return Dialect.SQLITE;
    }

    @Override
    public Phrasing phrasing() {
        return PHRASING;
    }

    @Override
    public List<String> render(Catalog catalog) {
        return new CatalogRenderer(catalog).render();
    }

    @Override
    public boolean reaches(String source) {
        return DatabaseFile.understands(source);
    }

    @Override
    public boolean recognises(Path file) {
        return DatabaseFile.isOne(file);
    }

    @Override
    public Database connect(Target target) {
        return LiveFile.open(target);
    }

    @Override
    public Scratch scratch(ScratchWish wish) {
        return SqliteScratch.make();
    }
}
