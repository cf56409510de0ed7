ALTER TABLE orders SET TABLESPACE pg_default;
CREATE TABLE fresh (id integer);
ALTER TABLE fresh SET TABLESPACE fast;
