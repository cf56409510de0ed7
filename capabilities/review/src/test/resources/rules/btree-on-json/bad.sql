CREATE TABLE products (id bigint PRIMARY KEY, attributes jsonb, tags text[], name text, deleted_at timestamptz);
CREATE INDEX products_attributes_idx ON products (attributes) WHERE deleted_at IS NULL;
CREATE INDEX products_tags_idx ON products (tags);
CREATE INDEX products_attributes_name_idx ON products (attributes, name);
