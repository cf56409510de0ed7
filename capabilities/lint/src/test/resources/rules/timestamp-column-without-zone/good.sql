CREATE TABLE visits (id bigint PRIMARY KEY, began timestamptz NOT NULL, day date, opens time);
CREATE VIEW local AS SELECT placed AT TIME ZONE 'UTC' AS placed FROM orders;
