package dev.underpin.sql;

/**
 * The lists that are open while a statement is read: {@code IN (…)}, {@code ARRAY[…]} and the rows of VALUES. An item that reads as the
 * first one is taken out again, so that lists of any length have one normal form.
 */
final class ValueLists {
    private static final int DEEPEST = 64;

    private final NormalTokens tokens;
    private final int[] depth = new int[DEEPEST];
    private final boolean[] rows = new boolean[DEEPEST];
    private final int[] comma = new int[DEEPEST];
    private final int[] item = new int[DEEPEST];
    private final int[] first = new int[DEEPEST];
    private final int[] firstEnd = new int[DEEPEST];
    private final int[] count = new int[DEEPEST];
    private int open;
    private int longest;

    ValueLists(NormalTokens tokens) {
        this.tokens = tokens;
    }

    void clear() {
        open = 0;
        longest = 0;
    }

    /** The items of the longest list; 0 where there is none. */
    int longest() {
        return longest;
    }

    /** A list begins with the next token, whose items stand at this depth of parentheses; rows are items in parentheses of their own. */
    void open(int at, boolean ofRows) {
        if (open < DEEPEST) {
            depth[open] = at;
            rows[open] = ofRows;
            comma[open] = -1;
            item[open] = tokens.size();
            firstEnd[open] = -1;
            count[open] = 0;
            open++;
        }
    }

    /** Told of each token before it is added: what it means to the innermost list. */
    void before(boolean comma, boolean opens, int at) {
        if (open == 0 || depth[open - 1] != at) {
            return;
        }
        int list = open - 1;
        if (comma) {
            if (!rows[list]) {
                endItem(list);
            }
            this.comma[list] = tokens.size();
            item[list] = tokens.size() + 1;
        } else if (rows[list] && !opens) {
            open--;
        }
    }

    /** Told of each closing parenthesis or bracket before it is added: {@code at} is the depth inside. */
    void closing(int at) {
        while (open > 0 && depth[open - 1] >= at) {
            if (!rows[open - 1]) {
                endItem(open - 1);
            }
            open--;
        }
    }

    /** Told of each closing parenthesis after it was added: {@code at} is the depth outside. */
    void closed(int at) {
        if (open > 0 && rows[open - 1] && depth[open - 1] == at) {
            endItem(open - 1);
        }
    }

    private void endItem(int list) {
        int end = tokens.size();
        longest = Math.max(longest, ++count[list]);
        if (firstEnd[list] < 0) {
            first[list] = item[list];
            firstEnd[list] = end;
        } else if (tokens.repeats(first[list], firstEnd[list], item[list], end)) {
            tokens.cut(comma[list]);
        }
    }
}
