CREATE DOMAIN amount AS bigint DEFAULT 1 CONSTRAINT positive CHECK (VALUE >= 0);
COMMENT ON DOMAIN amount IS 'in cents';
COMMENT ON CONSTRAINT positive ON DOMAIN amount IS 'no debts';
CREATE TABLE orders (id integer PRIMARY KEY, total amount NOT NULL CHECK (total < 1000000), rest amount DEFAULT 5);
CREATE INDEX orders_total ON orders (total);
CREATE VIEW listed AS SELECT id, total FROM orders;
CREATE FUNCTION doubled(amount) RETURNS bigint LANGUAGE sql IMMUTABLE AS 'SELECT 2 * $1::bigint';
