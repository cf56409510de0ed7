-- base: guessed
ALTER TABLE orders ALTER COLUMN code TYPE varchar(100), ALTER COLUMN total SET DATA TYPE numeric(12, 2);
ALTER TABLE orders ALTER placed TYPE timestamptz USING placed AT TIME ZONE 'UTC';
