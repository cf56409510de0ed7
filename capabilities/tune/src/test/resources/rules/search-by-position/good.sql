-- Its place is what is asked for.
SELECT id FROM customers WHERE position('7' IN name) = 10;
