-- server: 18, 14

CREATE TABLE feeds (id integer NOT NULL, code text NOT NULL);
CREATE TABLE logs (id integer NOT NULL, line text);
CREATE TABLE "Old Feeds" (id integer NOT NULL, code text NOT NULL);
CREATE UNIQUE INDEX "Old Feeds id" ON "Old Feeds" (id);
ALTER TABLE "Old Feeds" REPLICA IDENTITY USING INDEX "Old Feeds id";
