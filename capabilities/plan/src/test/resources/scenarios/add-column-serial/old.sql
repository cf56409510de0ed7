INSERT INTO "Odd Log" ("Line") VALUES ('old');
DELETE FROM "Odd Log" WHERE "Line" = 'line 4';
