INSERT INTO feeds SELECT max(id) + 1, 'n' || max(id) FROM feeds;
INSERT INTO "Old Feeds" SELECT max(id) + 1, 'n' FROM "Old Feeds";
