CREATE COLLATION numeric (provider = icu, locale = 'de-u-kn-true');
COMMENT ON COLLATION numeric IS '9 before 10';
CREATE VIEW sorted AS SELECT x COLLATE numeric AS x FROM unnest('{a10, a9}'::text[]) x;
CREATE COLLATION "Any Case" (provider = icu, locale = 'und-u-ks-level2', deterministic = false);
CREATE TABLE customers (id integer PRIMARY KEY, name text COLLATE "Any Case");
