-- The new one takes the name of the old.
ALTER TABLE orders ADD COLUMN code_new text;
ALTER TABLE orders DROP COLUMN code;
ALTER TABLE orders RENAME COLUMN code_new TO code;
-- Different tables.
ALTER TABLE customers DROP COLUMN name;
-- Only for as long as it is needed.
ALTER TABLE customers ADD COLUMN passing text;
ALTER TABLE customers DROP COLUMN passing;
CREATE TABLE fresh (a int, b int);
ALTER TABLE fresh ADD COLUMN c int, DROP COLUMN a;
