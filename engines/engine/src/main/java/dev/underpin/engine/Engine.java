package dev.underpin.engine;

import dev.underpin.model.catalog.Catalog;
import dev.underpin.model.twin.TwinBundle;
import dev.underpin.sql.Dialect;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

/** A database product. Found by {@link java.util.ServiceLoader}; implementations are stateless. */
public interface Engine {

    /** {@code postgresql}, {@code sqlite}: as in {@link Catalog#engine}. */
    String id();

    /** {@code PostgreSQL}, {@code SQLite}: for people. */
    String title();

    /** What this engine can do; whatever is not listed is refused, or never asked. */
    Set<Ability> abilities();

    /** How its scripts are cut into statements. */
    Dialect dialect();

    /** How it says what remedies need to say. */
    Phrasing phrasing();

    /** The statements that make a catalog in an empty database of this engine, in an order that works. */
    List<String> render(Catalog catalog);

    /** Whether a source named like this is a live database of this engine. */
    boolean reaches(String source);

    /** Whether a file is a database of this engine, told by its first bytes. */
    default boolean recognises(Path file) {
        return false;
    }

    /**
     * Opens a live database, for reading only.
     *
     * @throws dev.underpin.model.fault.ConnectException where it cannot be reached or does not let us in
     */
    Database connect(Target target);

    /** The types that columns have most often, as the engine spells them. Asked only of engines with {@link Ability#EFFECTS}. */
    default List<String> commonTypes() {
        return List.of();
    }

    /** Begins to guess a base for scripts that have none. Asked only of engines with {@link Ability#EFFECTS}. */
    default Guess guess() {
        throw new UnsupportedOperationException("this engine does not guess");
    }

    /**
     * Opens a session in which statements are read and not run. Asked only of engines with {@link Ability#EFFECTS}.
     *
     * @param majorVersion of the server that is foretold; 0 for the newest
     */
    default Forecast forecast(int majorVersion) {
        throw new UnsupportedOperationException("this engine does not foretell what statements do");
    }

    /** How it changes a database that is in use. Asked only of engines with {@link Ability#ONLINE_CHANGES}. */
    default Recipes recipes() {
        throw new UnsupportedOperationException("this engine has no recipes for changes");
    }

    /**
     * Opens a live database for a plan to be run on it. Asked only of engines with {@link Ability#ONLINE_CHANGES}.
     *
     * @param waiting hears whom its work waits for
     * @throws dev.underpin.model.fault.ConnectException where it cannot be reached or does not let us in
     */
    default RunSession run(Target target, Waiting waiting) {
        throw new UnsupportedOperationException("this engine runs no plans");
    }

    /**
     * Builds the twin of a database from its statistics. Asked only of engines with {@link Ability#PLANNER_TWIN}.
     *
     * @throws dev.underpin.model.fault.UsageException where there is no server of the bundle's version
     */
    default Twin twin(TwinBundle bundle, Progress progress) {
        throw new UnsupportedOperationException("this engine builds no twins");
    }

    /**
     * Makes the tables of a bundle in a scratch database, for queries to be run on a few rows. Asked only of engines with
     * {@link Ability#PLANNER_TWIN}.
     */
    default Trial trial(TwinBundle bundle, Progress progress) {
        throw new UnsupportedOperationException("this engine tries no queries");
    }

    /**
     * Makes an empty database on a server of its own, for rehearsals. Asked only of engines with {@link Ability#ONLINE_CHANGES}.
     *
     * @throws dev.underpin.model.fault.UsageException where there is no server of that version
     */
    default Stage stage(StageWish wish) {
        throw new UnsupportedOperationException("this engine has no stage");
    }

    /** What applications send to it. Asked only of engines with {@link Ability#ONLINE_CHANGES}. */
    default Applications applications() {
        throw new UnsupportedOperationException("this engine knows no applications");
    }

    /** Makes an empty, throw-away database of its own server. Gone, files and all, when closed or when this process ends. */
    Scratch scratch(ScratchWish wish);
}
