CREATE TABLE orders (id integer PRIMARY KEY, total integer NOT NULL);
COMMENT ON TABLE orders IS 'what is sold';
