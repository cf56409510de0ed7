INSERT INTO "Ä table whose name is as long as the server lets a name become" ("Ö column whose name is as long as the server lets a name become", id) VALUES (1, -1);
DELETE FROM "Ä table whose name is as long as the server lets a name become" WHERE id = -1;
