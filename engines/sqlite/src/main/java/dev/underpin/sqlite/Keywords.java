package dev.underpin.sqlite;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** SQLite's keywords, as far as they matter to names: most of them may be names as they stand. */
final class Keywords {

    /** What the parser takes for no name at all. */
    private static final Set<String> REFUSED = words("""
            add all alter and as autoincrement between case check collate commit constraint create default deferrable
            delete distinct drop else escape except exists foreign from group having in index insert intersect into is
            isnull join limit not nothing notnull null on or order primary references returning select set table then
            to transaction union unique update using values when where""");

    /** What is taken for a name in some places and for something else in others. */
    private static final Set<String> AMBIGUOUS = words("""
            cast cross current_date current_time current_timestamp false full if indexed inner left natural outer raise
            right true""");

    /** What must be quoted to be a name everywhere. */
    static final Set<String> RESERVED =
            Stream.concat(REFUSED.stream(), AMBIGUOUS.stream()).collect(Collectors.toUnmodifiableSet());

    private Keywords() {}

    private static Set<String> words(String text) {
        return Set.of(text.split("\\s+"));
    }
}
