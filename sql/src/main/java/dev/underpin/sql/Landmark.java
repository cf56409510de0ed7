package dev.underpin.sql;

/** Words at which the reading of literals changes. Found by the hash of the folded word, so that no text is made of each word. */
enum Landmark {
    NONE,
    IN,
    VALUES,
    ARRAY,
    LIMIT,
    OFFSET,
    FETCH,
    BY,
    IS,
    NOT,
    NULL,
    TRUE,
    FALSE,
    /** Types whose parentheses hold a length and no value. */
    TYPE,
    /** Keywords behind which a minus is a sign. */
    SIGNED,
    /** Keywords that end a list of columns to sort or group by. */
    AFTER_BY;

    private static final int ROOM = 1024;
    private static final int SHORTEST = "in".length();
    private static final int LONGEST = "returning".length();
    private static final long[] HASHES = new long[ROOM];
    private static final Landmark[] FOUND = new Landmark[ROOM];

    static {
        for (Landmark word : new Landmark[] {IN, VALUES, ARRAY, LIMIT, OFFSET, FETCH, BY, IS, NOT, NULL, TRUE, FALSE}) {
            put(word.name(), word);
        }
        for (String type :
                "numeric decimal dec varchar nvarchar char character nchar varying bit timestamp time float interval"
                        .split(" ")) {
            put(type, TYPE);
        }
        for (String word :
                "select where and or when then else between like ilike having on returning set distinct all any return case"
                        .split(" ")) {
            put(word, SIGNED);
        }
        for (String word : "union except intersect window for".split(" ")) {
            put(word, AFTER_BY);
        }
    }

    private static void put(String word, Landmark landmark) {
        long hash = 0;
        for (int i = 0; i < word.length(); i++) {
            hash = step(hash, Character.toLowerCase(word.charAt(i)));
        }
        int at = slot(hash);
        while (FOUND[at] != null) {
            at = (at + 1) % ROOM;
        }
        HASHES[at] = hash;
        FOUND[at] = landmark;
    }

    /** The hash of a word that is longer by one folded char. */
    static long step(long hash, int c) {
        return hash * 0x100000001b3L + c + 1;
    }

    static Landmark of(long hash, long length) {
        if (length < SHORTEST || length > LONGEST) {
            return NONE;
        }
        int at = slot(hash);
        while (FOUND[at] != null) {
            if (HASHES[at] == hash) {
                return FOUND[at];
            }
            at = (at + 1) % ROOM;
        }
        return NONE;
    }

    private static int slot(long hash) {
        return (int) (hash * 0x9e3779b97f4a7c15L >>> 54);
    }
}
