package dev.underpin.postgresql.rows;

/** The second column of a key of two: the rows that have the same first value are a hand, and get different second ones. */
record DealtDraw(OrderedDraw first, OrderedDraw own, Dealer dealer) implements Draw {

    static DealtDraw of(OrderedDraw first, OrderedDraw own) {
        return new DealtDraw(first, own, new Dealer(own.law(), first.law(), own.order().key()));
    }

    @Override
    public long slot(long row) {
        if (own.nulls().at(own.order().place(row))) {
            return NULL;
        }
        long place = first.place(row);
        if (place == NULL) {
            return own.slot(row);
        }
        long hand = first.law().slotAt(place);
        long begin = first.law().firstPlace(hand);
        return dealer.slot(hand, first.law().firstPlace(hand + 1) - begin, place - begin);
    }
}
