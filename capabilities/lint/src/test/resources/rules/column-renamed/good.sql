-- The last step of a change of type.
ALTER TABLE customers ADD COLUMN name_new varchar(200);
ALTER TABLE customers RENAME COLUMN name TO name_old;
ALTER TABLE customers RENAME COLUMN name_new TO name;
-- A view in place of the table has both names.
ALTER TABLE orders RENAME TO orders_base;
ALTER TABLE orders_base RENAME COLUMN placed TO placed_at;
CREATE VIEW orders AS SELECT *, placed_at AS placed FROM orders_base;
-- Told as a change of the view.
ALTER VIEW open_orders RENAME COLUMN code TO label;
CREATE TABLE fresh (id bigint);
ALTER TABLE fresh RENAME COLUMN id TO number;
