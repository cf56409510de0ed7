ALTER TABLE shop.orders ADD COLUMN note text;
CREATE INDEX orders_note_idx ON shop.orders (note);
UPDATE shop.orders o SET note = c.email FROM customers c WHERE c.id = o.customer_id AND c.deleted_at IS NULL;
DROP INDEX old_idx;
ALTER TABLE customers DROP CONSTRAINT customers_email_key;
