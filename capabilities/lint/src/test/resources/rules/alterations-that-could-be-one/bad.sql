-- runner: psql
ALTER TABLE orders ADD COLUMN note text;
ALTER TABLE orders ADD COLUMN state text
    DEFAULT 'new';
ALTER TABLE IF EXISTS ONLY public.customers ADD CHECK (email <> '');
ALTER TABLE IF EXISTS ONLY public.customers ALTER COLUMN email TYPE varchar(500);
BEGIN;
ALTER TABLE orders ALTER COLUMN total TYPE numeric(12, 4);
ALTER TABLE orders ALTER COLUMN id TYPE bigint;
COMMIT;
