-- runner: psql
DO $$
BEGIN
    ALTER TABLE customers ALTER COLUMN email TYPE varchar(200);
EXCEPTION WHEN feature_not_supported THEN
    NULL;
END $$;
ALTER TABLE orders ADD COLUMN note text;
ALTER TABLE orders
    DROP COLUMN code;
