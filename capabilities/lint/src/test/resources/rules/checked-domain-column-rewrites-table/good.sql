ALTER TABLE orders ADD COLUMN remark note;
ALTER TABLE orders ADD COLUMN discount numeric;
ALTER TABLE orders ADD CONSTRAINT orders_discount_check CHECK (discount > 0) NOT VALID;
CREATE TABLE fresh (id integer);
ALTER TABLE fresh ADD COLUMN discount positive;
ALTER TABLE customers ADD COLUMN remark note, ALTER COLUMN id TYPE numeric;
