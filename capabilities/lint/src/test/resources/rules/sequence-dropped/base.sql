CREATE SEQUENCE ticket;
CREATE SEQUENCE invoice_number;
CREATE TABLE old_style (id bigserial PRIMARY KEY, name text);
CREATE TABLE invoices (id bigserial PRIMARY KEY, body text);
