INSERT INTO feeds VALUES (1, 'c4');
DELETE FROM feeds WHERE id = 1;
INSERT INTO "Old Feeds" SELECT max(id) + 1, 'o' FROM "Old Feeds";
