-- what the product is about
CREATE TABLE database_backups (id bigint PRIMARY KEY, path text);
CREATE TABLE backup (id bigint PRIMARY KEY, path text);
CREATE TABLE book (id bigint PRIMARY KEY, title text, isbn text);
CREATE TABLE book_copy (id bigint PRIMARY KEY, book_id bigint REFERENCES book, shelf text);
CREATE TABLE test (id bigint PRIMARY KEY);
CREATE TABLE room (id bigint PRIMARY KEY, name text, floor integer);
CREATE TABLE room_temp (room_id bigint, measured_at timestamptz, celsius numeric);
-- explained
CREATE TABLE room_old (LIKE room);
COMMENT ON TABLE room_old IS 'Rooms before the move, the auditors want them until 2030';
-- in use
CREATE TABLE room_new (LIKE room INCLUDING ALL);
CREATE TABLE desks (id bigint PRIMARY KEY, room_id bigint REFERENCES room_new);
CREATE TABLE room_saved (LIKE room);
CREATE VIEW all_rooms AS SELECT * FROM room UNION ALL SELECT * FROM room_saved;
CREATE UNLOGGED TABLE tmp_room (LIKE room);
