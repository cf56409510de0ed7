-- server: 18, 14

CREATE TABLE "old
orders" (id integer PRIMARY KEY, "total
of all" integer);
