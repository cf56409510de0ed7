-- Integers of different widths are compared as they are.
SELECT number FROM orders WHERE id = 7::smallint;
SELECT number FROM orders WHERE total = 7;
