INSERT INTO "Big Orders" (total) VALUES (6) RETURNING "Order Id";
