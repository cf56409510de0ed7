INSERT INTO "Join" VALUES (NULL, NULL, 'old'), (1, 1, 'twice');
DELETE FROM "Join" WHERE note IN ('old', 'twice');
