INSERT INTO regions (code) SELECT 'o' || count(*) FROM regions;
INSERT INTO shops (id, region) SELECT max(id) + 1, 'r3' FROM shops;
