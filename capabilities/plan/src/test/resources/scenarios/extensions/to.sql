CREATE SCHEMA "Ext";
CREATE EXTENSION citext WITH SCHEMA "Ext";
CREATE EXTENSION pg_trgm WITH SCHEMA "Ext";
CREATE TABLE customers (id integer PRIMARY KEY, name text, nick "Ext".citext);
CREATE INDEX customers_name ON customers USING gin (name "Ext".gin_trgm_ops);
