CREATE TABLE products (id bigint PRIMARY KEY, attributes jsonb, tags text[], tree_path integer[], options text[]);
CREATE INDEX ON products USING gin (attributes);
CREATE INDEX ON products USING gin (tags);
CREATE INDEX ON products ((attributes ->> 'colour'));
CREATE INDEX ON products (tree_path);
-- a rule about the rows: the same set of options only once
CREATE UNIQUE INDEX ON products (options);
CREATE INDEX ON products USING hash (attributes);
