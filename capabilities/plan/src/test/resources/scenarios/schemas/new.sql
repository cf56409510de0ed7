INSERT INTO "New Shop".customers DEFAULT VALUES; SET ROLE clerk; SELECT id FROM "New Shop".listed; RESET ROLE; INSERT INTO kept SELECT max(id) + 1, 1 FROM kept;
