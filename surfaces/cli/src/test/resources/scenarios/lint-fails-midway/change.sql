ALTER TABLE orders ADD COLUMN note text;

ALTER TABLE orders
    ADD COLUMN price nummeric;
ALTER TABLE orders ADD COLUMN never text;
