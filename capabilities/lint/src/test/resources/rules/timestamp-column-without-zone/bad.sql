CREATE TABLE visits (id bigint PRIMARY KEY, began timestamp NOT NULL, ended timestamp(3));
DO $$ BEGIN EXECUTE 'ALTER TABLE orders ADD COLUMN shipped timestamp'; END $$;
