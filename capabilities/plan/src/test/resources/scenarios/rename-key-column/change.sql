ALTER TABLE regions RENAME COLUMN code TO region_code;
ALTER TABLE shops RENAME COLUMN region TO region_code;
