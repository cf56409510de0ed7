ALTER TABLE orders ADD COLUMN label text;
UPDATE orders SET label = code WHERE id > 0;
ALTER TABLE orders DROP COLUMN code;
DO $$ BEGIN
    ALTER TABLE customers ADD COLUMN first_name text, ADD COLUMN last_name text;
    ALTER TABLE customers DROP COLUMN name;
END $$;
