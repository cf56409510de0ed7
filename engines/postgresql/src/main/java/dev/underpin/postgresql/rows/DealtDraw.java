package dev.underpin.postgresql.rows;

/** The second column of a key of two: the rows that have the same first value get different second ones. */
record DealtDraw(Hands hands, OrderedDraw own, Dealer dealer) implements Draw {

    static DealtDraw of(Hands hands, OrderedDraw own) {
        return new DealtDraw(
                hands, own, new Dealer(own.law(), hands.law(), own.order().key()));
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
