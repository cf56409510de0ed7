CREATE TABLE "user" (id bigint PRIMARY KEY, "order" integer, "end" date, name text);
DO $$ BEGIN EXECUTE 'ALTER TABLE customers RENAME COLUMN name TO "default"'; END $$;
