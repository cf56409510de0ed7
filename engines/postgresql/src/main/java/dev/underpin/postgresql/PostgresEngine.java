package dev.underpin.postgresql;

import dev.underpin.engine.Ability;
import dev.underpin.engine.Applications;
import dev.underpin.engine.Database;
import dev.underpin.engine.Engine;
import dev.underpin.engine.Forecast;
import dev.underpin.engine.Guess;
import dev.underpin.engine.Phrasing;
import dev.underpin.engine.Progress;
import dev.underpin.engine.Recipes;
import dev.underpin.engine.RunSession;
import dev.underpin.engine.Scratch;
import dev.underpin.engine.ScratchWish;
import dev.underpin.engine.Stage;
import dev.underpin.engine.StageWish;
import dev.underpin.engine.Target;
import dev.underpin.engine.Trial;
import dev.underpin.engine.Twin;
import dev.underpin.engine.Waiting;
import dev.underpin.model.catalog.Catalog;
import dev.underpin.model.twin.TwinBundle;
import dev.underpin.postgresql.recipe.PostgresRecipes;
import dev.underpin.postgresql.run.PostgresRunSession;
import dev.underpin.postgresql.stage.PostgresApplications;
import dev.underpin.postgresql.stage.PostgresStage;
import dev.underpin.postgresql.twin.PostgresTrial;
import dev.underpin.postgresql.twin.TwinBuilder;
import dev.underpin.sql.Dialect;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** PostgreSQL: live from version 12 on, scratch in the versions whose archives are at hand. */
public final class PostgresEngine implements Engine {

    static final String ID = "postgresql";

    /** What is foretold where no version is known. */
    private static final int NEWEST = 18;

    /** Those of {@code varchar} and {@code numeric} stand for narrower and wider ones. */
    private static final List<String> COMMON_TYPES = List.of(
            "smallint",
            "integer",
            "bigint",
            "numeric",
            "numeric(10,2)",
            "real",
            "boolean",
            "text",
            "varchar",
            "varchar(20)",
            "varchar(255)",
            "char(10)",
            "date",
            "timestamp",
            "timestamptz",
            "uuid",
            "json",
            "jsonb");

    private static final PostgresPhrasing PHRASING = new PostgresPhrasing();

    @Override
    public String id() {
        return ID;
    }

    @Override
    public String title() {
        return "PostgreSQL";
    }

    @Override
    public Set<Ability> abilities() {
        return EnumSet.allOf(Ability.class);
    }

    @Override
    public Dialect dialect() {
        return Dialect.POSTGRESQL;
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
        return ConnectionUrl.understands(source);
    }

    @Override
    public Database connect(Target target) {
        return LiveConnection.open(target);
    }

    @Override
    public List<String> commonTypes() {
        return COMMON_TYPES;
    }

    @Override
    public Guess guess() {
        return new GuessedBase();
    }

    @Override
    public Forecast forecast(int majorVersion) {
        return new ForecastSession(majorVersion == 0 ? NEWEST : majorVersion);
    }

    @Override
    public Recipes recipes() {
        return new PostgresRecipes(this::forecast);
    }

    @Override
    public RunSession run(Target target, Waiting waiting) {
        return new PostgresRunSession(() -> LiveConnection.writing(target), LiveConnection.open(target), waiting);
    }

    @Override
    public Twin twin(TwinBundle bundle, Progress progress) {
        return new TwinBuilder(bundle, progress).build(render(bundle.catalog()));
    }

    @Override
    public Trial trial(TwinBundle bundle, Progress progress) {
        return PostgresTrial.open(PHRASING, bundle, render(bundle.catalog()), progress);
    }

    @Override
    public Stage stage(StageWish wish) {
        return PostgresStage.open(wish);
    }

    @Override
    public Applications applications() {
        return new PostgresApplications();
    }

    @Override
    public Scratch scratch(ScratchWish wish) {
        return ScratchServers.running(wish.majorVersion()).newScratch();
    }
}
