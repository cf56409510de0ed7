INSERT INTO regions (region_code) SELECT 'n' || count(*) FROM regions;
INSERT INTO shops (id, region_code) SELECT max(id) + 1, 'r4' FROM shops;
SELECT name FROM shops JOIN regions USING (region_code) WHERE id = 9;
