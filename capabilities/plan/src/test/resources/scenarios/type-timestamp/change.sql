ALTER TABLE calls ALTER COLUMN began TYPE timestamptz USING began AT TIME ZONE 'UTC';
ALTER TABLE calls ALTER COLUMN ended TYPE timestamp(3);
ALTER TABLE calls ALTER COLUMN data TYPE jsonb;
ALTER TABLE calls ALTER COLUMN fee TYPE numeric(12, 4);
