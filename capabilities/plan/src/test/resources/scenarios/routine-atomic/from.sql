-- server: 18, 14
CREATE TABLE orders (id integer PRIMARY KEY, total integer NOT NULL);
CREATE FUNCTION total_of(n integer) RETURNS integer BEGIN ATOMIC SELECT total FROM orders WHERE id = n; END;
CREATE FUNCTION twice_of(n integer) RETURNS integer BEGIN ATOMIC SELECT 2 * total_of(n); END;
