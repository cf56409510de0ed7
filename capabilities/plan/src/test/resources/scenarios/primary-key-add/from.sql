-- server: 18, 14

CREATE TABLE "Join" ("Left Id" integer, "Right Id" integer, note text);
