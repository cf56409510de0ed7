ALTER TABLE orders ADD COLUMN note text;
DO $$ BEGIN
    RAISE NOTICE 'never closed';
