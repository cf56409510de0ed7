CREATE TABLE staging (line text);
INSERT INTO staging VALUES ('a');
TRUNCATE staging;
INSERT INTO countries VALUES ('de', 'Germany') ON CONFLICT (code) DO UPDATE SET name = EXCLUDED.name;
DELETE FROM countries WHERE code <> 'de';
DELETE FROM orders;
ALTER TABLE orders ALTER COLUMN id TYPE numeric(20, 0);
REFRESH MATERIALIZED VIEW totals WITH NO DATA;
