SELECT length(span) FROM orders; SELECT price(1, 2);
