INSERT INTO "Join" SELECT 1, max("Right Id") + 1, 'new' FROM "Join" ;
