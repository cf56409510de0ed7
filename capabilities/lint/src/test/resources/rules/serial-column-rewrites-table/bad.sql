-- rows: orders 5000000
ALTER TABLE orders ADD COLUMN number bigserial;
ALTER TABLE customers ADD COLUMN number bigint GENERATED ALWAYS AS IDENTITY;
CREATE SEQUENCE event_numbers;
DO $$ BEGIN ALTER TABLE events ADD COLUMN "No" bigint DEFAULT nextval('event_numbers'); END $$;
