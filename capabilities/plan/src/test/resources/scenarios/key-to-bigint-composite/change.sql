ALTER TABLE readings ALTER COLUMN "no" TYPE bigint;
ALTER TABLE alarms ALTER COLUMN "no" TYPE bigint;
