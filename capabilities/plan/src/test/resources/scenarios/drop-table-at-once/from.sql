-- server: 18, 14

-- keep: 0
CREATE SEQUENCE "Ticket No";
CREATE TABLE "Tickets" (id integer PRIMARY KEY DEFAULT nextval('"Ticket No"'), "Parent" integer REFERENCES "Tickets");
CREATE TABLE "Ticket Notes" (id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, ticket integer);
ALTER TABLE "Ticket Notes" ADD CONSTRAINT "Notes Of" FOREIGN KEY (ticket) REFERENCES "Tickets" NOT VALID;
