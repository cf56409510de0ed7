ALTER TABLE customers VALIDATE CONSTRAINT customers_phone_not_null;
ALTER TABLE orders ADD COLUMN note text;
ALTER TABLE orders VALIDATE CONSTRAINT orders_total_positive;
