-- server: 18, 14

CREATE TABLE "Big Orders" ("Order Id" integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY, total integer);
