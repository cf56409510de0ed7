-- runner: psql
ALTER DOMAIN quantity ADD CONSTRAINT quantity_positive CHECK (VALUE > 0) NOT VALID;
ALTER DOMAIN unused ADD CONSTRAINT unused_positive CHECK (VALUE > 0);
ALTER DOMAIN quantity SET DEFAULT 1;
CREATE DOMAIN price AS numeric CHECK (VALUE >= 0);
CREATE TABLE prices (id bigint PRIMARY KEY, price price);
ALTER DOMAIN price ADD CHECK (VALUE < 100);
