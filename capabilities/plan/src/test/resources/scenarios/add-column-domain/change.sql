ALTER TABLE prices ADD COLUMN currency code;
