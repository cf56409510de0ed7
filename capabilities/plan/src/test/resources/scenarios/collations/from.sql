-- server: 18, 14
CREATE COLLATION gone (provider = icu, locale = 'de');
CREATE COLLATION numeric (provider = icu, locale = 'en-u-kn-true');
COMMENT ON COLLATION numeric IS '9 before 10';
CREATE VIEW sorted AS SELECT x COLLATE numeric AS x FROM unnest('{a10, a9}'::text[]) x;
