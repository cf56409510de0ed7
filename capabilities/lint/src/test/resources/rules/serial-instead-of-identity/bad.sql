CREATE TABLE tags (id bigserial PRIMARY KEY, name text, position serial);
ALTER TABLE orders ADD COLUMN number serial;
