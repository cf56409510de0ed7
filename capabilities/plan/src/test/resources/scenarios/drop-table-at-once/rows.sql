INSERT INTO "Tickets" ("Parent") SELECT NULL FROM generate_series(1, 100);
INSERT INTO "Ticket Notes" (ticket) SELECT i FROM generate_series(1, 100) i;
