-- rows: orders 5000000
ALTER TABLE orders ADD CONSTRAINT orders_code_key UNIQUE (code);
DO $$ BEGIN EXECUTE 'ALTER TABLE customers ADD UNIQUE NULLS NOT DISTINCT (phone, email) DEFERRABLE'; END $$;
ALTER TABLE events ADD CONSTRAINT events_id_at_key UNIQUE (id, at);
ALTER TABLE orders DROP CONSTRAINT orders_code_key, ADD CONSTRAINT orders_code_key UNIQUE (code, placed);
