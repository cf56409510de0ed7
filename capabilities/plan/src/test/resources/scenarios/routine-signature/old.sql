SELECT priced(total), named(total, 2) FROM orders; SELECT total FROM listed;
