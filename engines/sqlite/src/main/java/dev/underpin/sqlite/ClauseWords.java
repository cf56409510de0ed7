package dev.underpin.sqlite;

import dev.underpin.model.catalog.Deferral;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The clauses that column and table constraints share. */
final class ClauseWords {

    private ClauseWords() {}

    static @Nullable String onConflict(TokenWalk walk) {
        return walk.accept("ON", "CONFLICT") ? walk.take().toUpperCase(Locale.ROOT) : null;
    }

    /** A column of a key; parentheses around it mean nothing. */
    static String keyColumn(TokenWalk item) {
        while (item.accept("(")) {}
        return item.take();
    }

    /** What a column of a key is compared by; empty where that is left to the column. */
    static String keyCollation(TokenWalk item) {
        item.seek("COLLATE");
        item.accept("COLLATE");
        return item.take();
    }

    /** From behind REFERENCES up to the deferral. */
    static void skipReference(TokenWalk walk) {
        walk.take();
        walk.group();
        while (walk.at("ON") || walk.at("MATCH")) {
            if (walk.accept("MATCH")) {
                walk.take();
            } else {
                walk.take();
                walk.take();
                String action = walk.take();
                if (action.equalsIgnoreCase("SET") || action.equalsIgnoreCase("NO")) {
                    walk.take();
                }
            }
        }
    }

    static boolean atDeferral(TokenWalk walk) {
        return walk.at("DEFERRABLE") || walk.at("NOT", "DEFERRABLE");
    }

    static Deferral deferral(TokenWalk walk) {
        boolean refused = walk.accept("NOT");
        walk.take();
        boolean deferred = walk.accept("INITIALLY") && walk.take().equalsIgnoreCase("DEFERRED");
        if (refused) {
            return Deferral.NOT_DEFERRABLE;
        }
        return deferred ? Deferral.INITIALLY_DEFERRED : Deferral.INITIALLY_IMMEDIATE;
    }
}
