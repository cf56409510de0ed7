SELECT "Net of"(total) FROM orders WHERE id = 1; CALL settle(2);
