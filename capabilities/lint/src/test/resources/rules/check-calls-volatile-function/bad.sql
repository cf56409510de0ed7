ALTER TABLE orders ADD CONSTRAINT orders_placed_past CHECK (placed <= now()) NOT VALID;
CREATE TABLE refunds (id bigint PRIMARY KEY, due date CHECK (due > CURRENT_DATE), by_whom text CHECK (by_whom = CURRENT_USER));
CREATE FUNCTION is_open(integer) RETURNS boolean LANGUAGE sql STABLE AS 'SELECT $1 > 0';
ALTER TABLE refunds ADD COLUMN shop integer CHECK (is_open(shop));
