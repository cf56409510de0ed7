package dev.underpin.postgresql.rows;

import java.util.Arrays;
import java.util.function.LongUnaryOperator;

/**
 * Finds the order by which a column has a given correlation with the physical order, as the server would compute it: equal values
 * count as if sorted by their place in the table, and NULL does not count.
 */
final class OrderSearch {

    private static final int ROWS_LOOKED_AT = 1_024;
    private static final int STEPS = 14;
    private static final int OTHER_KEYS = 12;
    private static final double NEAR_ENOUGH = 0.005;

    private final long size;
    private final double wanted;
    private final LongUnaryOperator slotAt;

    private Order best;
    private double distance = Double.MAX_VALUE;

    /** @param slotAt the value at each place, as its number in the order of values; {@link Draw#NULL} where it is NULL */
    OrderSearch(long size, double wanted, LongUnaryOperator slotAt) {
        this.size = size;
        this.wanted = wanted;
        this.slotAt = slotAt;
        this.best = Order.rising(size);
    }

    Order find(long key) {
        int keys = size <= ROWS_LOOKED_AT ? OTHER_KEYS : 1;
        for (int i = 0; i < keys && distance > NEAR_ENOUGH; i++) {
            bisect(key + i * 0x9E3779B97F4A7C15L);
        }
        return best;
    }

    private void bisect(long key) {
        double low = -1;
        double high = 1;
        for (int step = 0; step < STEPS && distance > NEAR_ENOUGH; step++) {
            double middle = step == 0 ? wanted : (low + high) / 2;
            Order tried = order(middle, key);
            double reached = correlation(tried);
            if (Math.abs(reached - wanted) < distance) {
                distance = Math.abs(reached - wanted);
                best = tried;
            }
            if (reached < wanted) {
                low = middle;
            } else {
                high = middle;
            }
        }
    }

    /** Mixing within a share of all rows takes the square of that share away from the correlation. */
    private Order order(double correlation, long key) {
        double share = Math.sqrt(1 - Math.min(1, Math.abs(correlation)));
        return new Order(size, Math.max(1, Math.round(share * size)), correlation < 0, key);
    }

    private double correlation(Order order) {
        int count = (int) Math.min(size, ROWS_LOOKED_AT);
        long[] slots = new long[count];
        int known = 0;
        for (int i = 0; i < count; i++) {
            long slot = slotAt.applyAsLong(order.place(i * size / count));
            if (slot != Draw.NULL) {
                slots[known] = slot * ROWS_LOOKED_AT + known;
                known++;
            }
        }
        if (known < 2) {
            return wanted;
        }
        Arrays.sort(slots, 0, known);
        double squares = 0;
        for (int i = 0; i < known; i++) {
            double apart = i - slots[i] % ROWS_LOOKED_AT;
            squares += apart * apart;
        }
        return 1 - 6 * squares / ((double) known * ((double) known * known - 1));
    }
}
