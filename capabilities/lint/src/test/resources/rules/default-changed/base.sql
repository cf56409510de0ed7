CREATE TABLE customers (id bigint PRIMARY KEY, email text NOT NULL, name text);
CREATE TABLE orders (
    id bigint PRIMARY KEY,
    customer_id bigint NOT NULL REFERENCES customers,
    code varchar(50),
    state text NOT NULL DEFAULT 'open',
    total numeric(10, 2) NOT NULL,
    placed timestamptz
);

CREATE SCHEMA billing;
CREATE TABLE billing.invoices (id bigserial PRIMARY KEY, total numeric);
CREATE VIEW billing.latest AS SELECT max(id) FROM billing.invoices;
CREATE FUNCTION billing.tax(amount numeric) RETURNS numeric LANGUAGE sql AS 'SELECT $1';
CREATE TYPE billing.state AS ENUM ('open', 'paid');
CREATE SCHEMA archive;

CREATE TYPE mood AS ENUM ('glad', 'sad');
CREATE TABLE diary (id bigint PRIMARY KEY, mood mood NOT NULL DEFAULT 'sad');
