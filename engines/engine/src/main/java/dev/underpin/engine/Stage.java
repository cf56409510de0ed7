package dev.underpin.engine;

import dev.underpin.model.catalog.Catalog;
import dev.underpin.model.catalog.ObjectName;
import dev.underpin.model.catalog.Table;
import dev.underpin.model.rehearsal.MadeRows;
import dev.underpin.model.rehearsal.StageTable;
import dev.underpin.model.twin.TwinBundle;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/**
 * A database of our own on a server of its own, that a plan is rehearsed on as if it were live: it writes to disk as durably as one, it
 * can be copied, looked at from outside, and struck down. Gone, files and all, when closed or when this process ends.
 */
public interface Stage extends AutoCloseable {

    /** The server's version. */
    String version();

    /** Settings that decide how fast it is, in the engine's own units. */
    Map<String, String> settings();

    /** The same database to be filled by scripts, and to be read. */
    Scratch scratch();

    /**
     * Makes a database of rows that nobody has, by its statistics alone.
     *
     * @param statements that make the bundle's catalog
     * @param scale rows here for each row there
     */
    MadeRows fill(TwinBundle bundle, List<String> statements, double scale, long seed, Progress progress);

    /** Where plans are run. */
    Target target();

    /** Another database with the same content, on the same server. Nobody may be at work on this one. */
    Stage copy();

    /** Tables with their rows counted and their sizes, largest first. */
    List<StageTable> tables();

    /**
     * Draws rows.
     *
     * @param most how many; fewer where there are no more
     * @return values of those columns by name, as the engine prints them; NULL where there is none
     */
    List<Map<String, @Nullable String>> draw(ObjectName table, Set<String> columns, int most);

    /**
     * What a client can send of statements that were recorded elsewhere. The server is asked about them, and runs none.
     *
     * @param normalForms with {@code $1}, {@code $2} … for values
     * @param catalog of this database
     * @param later what it will be, whose keys new rows must not meet either
     * @return one for each, in their order
     */
    List<Recorded> recorded(List<String> normalForms, Catalog catalog, Catalog later);

    /** Opens a client's session. */
    Client client();

    /** Begins to watch who holds and awaits which locks. */
    LockWatch watch();

    /** Has a server follow this one from here on, with somebody who reads tables there for long. */
    Replica replica();

    /** What was used up to now. */
    Usage usage();

    /** What was done to each table by sessions that have ended; waits a moment for those that are about to. */
    List<TableUse> uses();

    /** What each table's rows are stored in; another value for a table means that it was written anew. */
    Map<ObjectName, String> storage();

    /**
     * Digests of a table's rows, in buckets: two tables hold the same rows where all are equal. Empty where the table or one of the columns
     * is not there.
     *
     * @param table as it was: its key puts rows into buckets, its columns are what is compared
     */
    Optional<RowDigests> digests(Table table);

    /** The rows of one bucket: their keys, each with a digest of its row. */
    SortedMap<String, String> bucket(Table table, int bucket);

    /** Kills the server as a power cut would. It does not answer until {@link #revive}. */
    void strike();

    /** Starts the server that was struck down; it answers when this returns. */
    void revive();

    @Override
    void close();
}
