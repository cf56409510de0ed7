ALTER TABLE orders ALTER COLUMN placed SET DEFAULT now();
UPDATE orders SET placed = now() WHERE placed IS NULL;
ALTER TABLE customers ALTER COLUMN email SET DEFAULT '';
ALTER TABLE customers ADD COLUMN tier integer;
ALTER TABLE customers ALTER COLUMN tier SET DEFAULT 1;
ALTER TABLE customers ADD COLUMN level integer DEFAULT 1;
CREATE TABLE fresh (state text);
ALTER TABLE fresh ALTER COLUMN state SET DEFAULT 'b';
