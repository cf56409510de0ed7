-- runner: psql
CREATE UNIQUE INDEX CONCURRENTLY likes_pkey ON likes (who, what);
ALTER TABLE likes ADD CONSTRAINT likes_pkey PRIMARY KEY USING INDEX likes_pkey;
CREATE TABLE refunds (id bigint, code text);
ALTER TABLE refunds ADD PRIMARY KEY (id);
