ALTER TABLE orders ALTER COLUMN code TYPE varchar(100);
ALTER TABLE orders ALTER COLUMN code TYPE text;
ALTER TABLE orders ALTER COLUMN total TYPE numeric(12, 2);
CREATE TABLE fresh (id integer);
ALTER TABLE fresh ALTER COLUMN id TYPE bigint;
-- Another column of the same name: see column-dropped.
ALTER TABLE orders DROP COLUMN placed, ADD COLUMN placed date;
