-- runner: psql
ALTER INDEX orders_code_idx SET TABLESPACE "Fast";
ALTER TABLE orders ADD COLUMN note text;
