ALTER TABLE things ALTER COLUMN amount DROP DEFAULT;
ALTER TABLE things ALTER COLUMN amount TYPE integer USING nullif(amount, '')::integer;
ALTER TABLE things ALTER COLUMN amount SET DEFAULT 0;
ALTER TABLE things ALTER COLUMN weight TYPE numeric(10, 3) USING weight::numeric(10, 3);
