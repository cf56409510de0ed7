-- server: 18, 14

CREATE TABLE "Odd Log" ("Line" text, at timestamp NOT NULL DEFAULT now());
