DROP TYPE price; CREATE TYPE price AS RANGE (subtype = float8, subtype_diff = float8mi);
COMMENT ON TYPE price IS 'from, to';
CREATE TYPE "Time Span" AS RANGE (subtype = time);
DROP FUNCTION length(span);
ALTER TABLE orders DROP COLUMN span;
DROP TYPE span;
