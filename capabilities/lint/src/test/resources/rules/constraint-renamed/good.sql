ALTER TABLE orders RENAME CONSTRAINT orders_code_check TO orders_code_check_old;
ALTER TABLE orders ADD CONSTRAINT orders_code_check CHECK (code <> '-') NOT VALID;
ALTER TABLE orders RENAME TO purchases;
CREATE INDEX purchases_code ON purchases (code);
ALTER INDEX purchases_code RENAME TO purchases_code_idx;
