-- runner: psql
ALTER TABLE orders DISABLE TRIGGER orders_audit;
UPDATE orders SET code = lower(code) WHERE id = 30001;
ALTER TABLE orders ENABLE TRIGGER orders_audit;
BEGIN;
ALTER TABLE orders DISABLE TRIGGER USER;
ALTER TABLE orders ENABLE TRIGGER USER;
COMMIT;
DO $$ BEGIN ALTER TABLE events DISABLE TRIGGER events_audit; END $$;
