ALTER TABLE orders ADD COLUMN extras json, ADD COLUMN audit json;
CREATE TABLE events (id bigint PRIMARY KEY, body json NOT NULL);
DO $$ BEGIN EXECUTE 'ALTER TABLE customers ADD settings json'; END $$;
