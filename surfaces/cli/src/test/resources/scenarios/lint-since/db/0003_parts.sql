CREATE TABLE parts (id bigint PRIMARY KEY);
CREATE INDEX ON parts (id);
