-- server: 18, 14
-- size: orders 5000000
CREATE TABLE orders (id integer PRIMARY KEY, "Total" integer NOT NULL CHECK ("Total" >= 0), state text);
CREATE INDEX "orders Total" ON orders ("Total") WHERE "Total" > 0;
CREATE STATISTICS orders_stats (dependencies) ON "Total", state FROM orders;
CREATE FUNCTION say() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RETURN NULL; END $$;
CREATE TRIGGER on_total AFTER UPDATE OF "Total" ON orders FOR EACH ROW WHEN (OLD."Total" > NEW."Total") EXECUTE FUNCTION say();
CREATE TRIGGER gone AFTER UPDATE OF "Total" ON orders FOR EACH ROW EXECUTE FUNCTION say();
CREATE TRIGGER changed AFTER INSERT ON orders FOR EACH ROW WHEN (NEW."Total" > 0) EXECUTE FUNCTION say();
CREATE TRIGGER whole BEFORE UPDATE ON orders FOR EACH ROW WHEN (OLD.* IS DISTINCT FROM NEW.*) EXECUTE FUNCTION suppress_redundant_updates_trigger();
ALTER TABLE orders DISABLE TRIGGER on_total;
ALTER TABLE orders ENABLE ROW LEVEL SECURITY;
CREATE POLICY positive ON orders USING ("Total" >= 0);
COMMENT ON POLICY positive ON orders IS 'no debts';
COMMENT ON TRIGGER on_total ON orders IS 'less';
COMMENT ON STATISTICS orders_stats IS 'they go together';
COMMENT ON INDEX "orders Total" IS 'to sort';
COMMENT ON CONSTRAINT "orders_Total_check" ON orders IS 'no debts';
COMMENT ON COLUMN orders."Total" IS 'in cents';
GRANT SELECT ("Total") ON orders TO PUBLIC;
