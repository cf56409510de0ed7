package dev.underpin.postgresql.rows;

/** The second column of a key of two: the rows that have the same first value get different second ones. */
record DealtDraw(Hands hands, OrderedDraw own, Dealer dealer) implements Draw {

    static DealtDraw of(Hands hands, OrderedDraw own) {
        return new DealtDraw(hands, own, new Dealer(own.law(), hands.law(), own.order().key()));
    }

    /** Two columns that both rise with the rows: each row gets what is at its own place, or a little farther. */
    record Beside(Hands hands, OrderedDraw own) implements Draw {

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

    @Override
    public long slot(long row) {
        if (own.nulls().at(own.order().place(row))) {
            return NULL;
        }
        Hands.Turn turn = hands.of(row);
        return turn == null ? own.slot(row) : dealer.slot(turn.hand(), turn.size(), turn.turn());
    }
}
