CREATE TABLE orders (id bigint PRIMARY KEY);
CREATE TABLE order_items (id bigint PRIMARY KEY);
CREATE TABLE invoices (id bigint PRIMARY KEY);
CREATE SCHEMA help;
CREATE TABLE help.tickets (id bigint PRIMARY KEY);
CREATE TABLE schema_migrations (version text PRIMARY KEY);
