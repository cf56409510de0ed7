package dev.underpin.postgresql.rows;

/**
 * The second column of a key of two that both rise with the rows: each row gets what is at its own place, or so much farther that its hand
 * does not have it yet.
 */
record BesideDraw(Hands hands, OrderedDraw own) implements Draw {

    /** Hands must be small and values rare enough for a hand not to come round to where it began. */
    static boolean fits(Law hands, Law own) {
        return 4.0 * hands.largest() * own.largest() <= own.rows() && hands.rows() == own.rows();
    }

    @Override
    public long slot(long row) {
        Hands.Turn turn = hands.of(row);
        Law law = own.law();
        return turn == null
                ? own.slot(row)
                : law.slotAt((hands.law().firstPlace(turn.hand()) + turn.turn() * law.largest()) % law.rows());
    }
}
