package dev.underpin.sqlite;

import dev.underpin.model.catalog.Deferral;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The clauses that column and table constraints share. */
final class ClauseWords {

    private ClauseWords() {}

    static @Nullable String onConflict(TokenWalk walk) {
        return walk.accept("ON", "CONFLICT") ? walk.take().toUpperCase(Locale.ROOT) : null;
    }

    /** The columns of a key; their order and collation are read from the index that the key made. */
    static List<String> keyColumns(List<TokenWalk> items) {
        return items.stream().map(ClauseWords::keyColumn).toList();
    }

    private static String keyColumn(TokenWalk item) {
        while (item.accept("(")) {}
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
