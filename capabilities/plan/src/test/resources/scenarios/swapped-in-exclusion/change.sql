ALTER TABLE plots ALTER COLUMN area TYPE polygon USING area::polygon;
