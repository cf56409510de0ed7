package dev.underpin.bench;

import java.util.List;

/**
 * A migration that was once run on a busy database, with what it takes to run it again: rows, and the application on both sides.
 *
 * @param folder its own folder among the migrations
 * @param kind what is dangerous about it, for people
 * @param rows the tables that are filled, parents first
 * @param most the highest number that the applications' statements draw
 * @param former the application that is running when the migration begins
 * @param latter the one that is deployed with it
 * @param hints what the two catalogs cannot tell
 */
record RealMigration(
        String folder,
        String kind,
        List<FilledTable> rows,
        int most,
        Application former,
        Application latter,
        List<String> hints) {

    RealMigration {
        rows = List.copyOf(rows);
        hints = List.copyOf(hints);
    }

    /** One that the application does not notice. */
    static RealMigration unnoticed(
            String folder, String kind, List<FilledTable> rows, int most, Application application) {
        return new RealMigration(folder, kind, rows, most, application, application, List.of());
    }
}
