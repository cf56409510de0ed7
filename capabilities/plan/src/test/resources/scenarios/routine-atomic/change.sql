ALTER TABLE orders ADD COLUMN discount integer NOT NULL DEFAULT 0;
CREATE OR REPLACE FUNCTION total_of(n integer) RETURNS integer BEGIN ATOMIC SELECT total - discount FROM orders WHERE id = n; END;
CREATE FUNCTION thrice_of(n integer) RETURNS integer BEGIN ATOMIC SELECT 3 * total_of(n) - max(discount) FROM orders; END;
