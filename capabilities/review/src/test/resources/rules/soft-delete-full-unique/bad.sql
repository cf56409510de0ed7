CREATE TABLE products (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    team_id bigint NOT NULL,
    sku text NOT NULL,
    deleted_at timestamptz,
    UNIQUE (team_id, sku)
);
INSERT INTO products (team_id, sku, deleted_at) SELECT 1, 'S' || n, CASE WHEN n % 10 = 0 THEN now() END FROM generate_series(1, 1000) n;
CREATE TABLE tags (id bigint PRIMARY KEY, name text NOT NULL, "isDeleted" boolean NOT NULL DEFAULT false);
CREATE UNIQUE INDEX tags_name_idx ON tags (name);
ANALYZE;
SELECT pg_stat_force_next_flush();
