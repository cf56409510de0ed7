package dev.underpin.postgresql.recipe;

/** How much a script does at once: little at first, then as much as is done in a tenth or two of a second, up to a limit. */
final class Pace {

    /** At the beginning of each batch. */
    static final String BEGAN = "        underpin_began := clock_timestamp();\n";

    private static final int SMALLER = 10;

    private Pace() {}

    static String declared(int most) {
        return "    underpin_size integer := " + Math.max(1, most / SMALLER) + ";\n    underpin_began timestamptz;\n";
    }

    /** The size of the next batch, by how long this one took; and a pause. */
    static String next(int most) {
        return "        underpin_size := CASE WHEN clock_timestamp() - underpin_began > interval '200 ms'"
                + " THEN greatest(underpin_size / 2, 1)\n"
                + "            WHEN clock_timestamp() - underpin_began < interval '100 ms' THEN least(underpin_size * 2, "
                + most + ")\n            ELSE underpin_size END;\n"
                + "        PERFORM pg_sleep(0.02);\n";
    }
}
