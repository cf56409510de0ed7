CREATE TABLE customer (id bigint, "Name" text, CONSTRAINT pk_customer PRIMARY KEY (id));
CREATE INDEX ix_name ON customer ("Name");
CREATE TABLE orders (id bigint PRIMARY KEY, total numeric CONSTRAINT positive CHECK (total > 0));
