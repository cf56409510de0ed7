ALTER TABLE visits ALTER COLUMN seconds TYPE bigint;
ALTER TABLE readings ADD COLUMN token uuid DEFAULT gen_random_uuid();
