-- server: 18, 14

CREATE TABLE "Ä table whose name is as long as the server lets a name become" (
    "Ö column whose name is as long as the server lets a name become" integer NOT NULL,
    "Ü column whose name is as long as the server lets a name become" text,
    "id" integer PRIMARY KEY
);
