CREATE TABLE users (id bigint PRIMARY KEY, name text, type text, value text, key text, position integer, date date, "timestamp" timestamptz, status text, "order by" text);
CREATE TABLE databasechangelog (id text, "order" integer);
