INSERT INTO "Tickets" ("Parent") VALUES (1);
INSERT INTO "Ticket Notes" (ticket) VALUES (5);
