SELECT pg_catalog.set_config('search_path', '', false);
CREATE SCHEMA billing;
SET search_path TO billing, public;
CREATE TABLE invoices (id bigint PRIMARY KEY);
