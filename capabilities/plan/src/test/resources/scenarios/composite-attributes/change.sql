ALTER TYPE "Place" ADD ATTRIBUTE zip text COLLATE "C", DROP ATTRIBUTE "House No";
COMMENT ON COLUMN "Place".zip IS 'five digits, here';
