ALTER TABLE "Ä table whose name is as long as the server lets a name become"
    ALTER COLUMN "Ü column whose name is as long as the server lets a name become" SET NOT NULL,
    ALTER COLUMN "Ö column whose name is as long as the server lets a name become" TYPE bigint,
    ADD CONSTRAINT "Ä unique key with a name as long as the server lets a name be" UNIQUE ("Ö column whose name is as long as the server lets a name become");
CREATE INDEX "Ä index with a name that is as long as the server lets a name b"
    ON "Ä table whose name is as long as the server lets a name become" ("Ü column whose name is as long as the server lets a name become");
