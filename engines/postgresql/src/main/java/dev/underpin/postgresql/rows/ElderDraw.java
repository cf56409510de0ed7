package dev.underpin.postgresql.rows;

/**
 * A reference to a row of the same table: always to one with a lower key, so that nothing is its own ancestor. The lowest has none, or
 * itself where it must have one.
 *
 * @param key the row's own key
 * @param wanted the reference as the statistics have it, over the keys
 */
record ElderDraw(Draw key, OrderedDraw wanted, boolean nullable) implements Draw {

    @Override
    public long slot(long row) {
        long slot = wanted.slot(row);
        if (slot == NULL) {
            return NULL;
        }
        long elder = wanted.law().point(slot);
        long own = key.slot(row);
        if (elder < own) {
            return elder;
        }
        if (own <= 0) {
            return nullable ? NULL : Math.max(0, own);
        }
        return elder * own / wanted.law().axis().limit() % own;
    }
}
