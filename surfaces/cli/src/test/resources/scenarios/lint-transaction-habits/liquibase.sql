--liquibase formatted sql

--changeset ann:1
ALTER TABLE orders ADD COLUMN note text;

--changeset ann:2 runInTransaction:false
CREATE INDEX CONCURRENTLY orders_note_idx ON orders (note);
