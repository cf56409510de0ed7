ALTER TABLE "old
orders" ALTER COLUMN "total
of all" TYPE bigint;
