CREATE INDEX orders_code_c_idx ON orders (code COLLATE "C");
ALTER TABLE customers ALTER COLUMN email TYPE text COLLATE "C";
CREATE TABLE fresh (code text);
CREATE INDEX ON fresh (code);
ALTER TABLE fresh ALTER COLUMN code TYPE text COLLATE "C";
