CREATE TABLE countries (id bigint PRIMARY KEY, iso varchar(2) NOT NULL, name varchar(255));
ALTER TABLE orders ADD COLUMN "Remark" varchar(100);
