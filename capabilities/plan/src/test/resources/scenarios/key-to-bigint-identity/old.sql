INSERT INTO "Big Orders" (total) VALUES (5) RETURNING "Order Id";
UPDATE "Big Orders" SET total = 8 WHERE "Order Id" = 9;
