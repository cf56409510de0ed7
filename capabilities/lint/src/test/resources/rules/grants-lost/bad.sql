DROP VIEW open_orders;
CREATE VIEW open_orders AS SELECT id, code, total FROM orders WHERE state IN ('open', 'held');
GRANT SELECT ON open_orders TO reports;
DROP FUNCTION tax(numeric);
DO $$ BEGIN EXECUTE 'CREATE FUNCTION tax(amount numeric) RETURNS numeric LANGUAGE sql AS ''SELECT $1 * 2'' '; END $$;
