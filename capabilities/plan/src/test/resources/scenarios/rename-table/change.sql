ALTER TABLE orders RENAME TO purchases;
ALTER TABLE purchases ADD COLUMN note text;
CREATE INDEX purchases_customer_idx ON purchases (customer_id);
