-- rows: orders 5000000
ALTER TABLE orders ALTER COLUMN code TYPE varchar(20);
ALTER TABLE orders ALTER COLUMN note TYPE varchar(200) USING left(note, 200);
ALTER TABLE orders ALTER COLUMN total TYPE numeric(10, 2), ALTER COLUMN id TYPE integer;
ALTER TABLE orders ALTER COLUMN placed TYPE date;
DO $$ BEGIN EXECUTE 'ALTER TABLE orders ALTER COLUMN rate TYPE integer'; END $$;
