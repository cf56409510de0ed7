INSERT INTO "Odd Log" ("Line") VALUES ('new') RETURNING "No.";
SELECT "Line" FROM "Odd Log" WHERE "No." = 17;
