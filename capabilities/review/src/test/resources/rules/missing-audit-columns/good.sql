CREATE TABLE orders (id bigint PRIMARY KEY, created_at timestamptz NOT NULL DEFAULT now(), updated_at timestamptz NOT NULL);
CREATE TABLE order_tags (order_id bigint, tag_id bigint, PRIMARY KEY (order_id, tag_id));
CREATE TABLE schema_migrations (version text PRIMARY KEY, dirty boolean);
