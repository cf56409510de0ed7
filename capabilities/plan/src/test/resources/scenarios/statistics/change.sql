DROP STATISTICS gone;
DROP STATISTICS "Where"; CREATE STATISTICS "Where" (dependencies, ndistinct) ON town, zip FROM orders;
COMMENT ON STATISTICS "Where" IS 'towns have zips';
CREATE STATISTICS lowered ON lower(town), lower(zip) FROM orders;
COMMENT ON STATISTICS lowered IS 'for searching';
ALTER STATISTICS lowered SET STATISTICS 500;
