DROP TABLE "Ticket Notes";
DROP TABLE "Tickets";
DROP SEQUENCE "Ticket No";
