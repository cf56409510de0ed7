SELECT priced(total, 1), named(total, 2) FROM orders; SELECT total FROM listed;
