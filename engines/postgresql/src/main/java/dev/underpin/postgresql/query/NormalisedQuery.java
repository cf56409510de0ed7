package dev.underpin.postgresql.query;

/** A query out of which constants were taken, so that the server can plan it: pg_stat_statements and fingerprints need not care. */
public final class NormalisedQuery {

    private NormalisedQuery() {}

    /** The very same String where the server takes it as it is. Its parameters keep their numbers; some may be left out. */
    public static String plannable(String query) {
        return GroupedConstants.unified(TypedLiterals.asCasts(query));
    }
}
