-- runner: psql
CREATE INDEX ON orders (code);
create unique index concurrently on orders (placed);
