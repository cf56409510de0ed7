CREATE TABLE orders (id bigint PRIMARY KEY, team_id bigint, placed_at timestamptz, number text, state text, note text);
CREATE INDEX ON orders (team_id, placed_at);
-- not the beginning
CREATE INDEX ON orders (placed_at);
-- smaller, other order, other classes, other method
CREATE INDEX ON orders (team_id) WHERE state = 'open';
CREATE INDEX ON orders (team_id DESC, number);
CREATE INDEX ON orders (number text_pattern_ops);
CREATE INDEX ON orders (number, state);
CREATE INDEX ON orders USING hash (number);
-- a rule about the rows
CREATE UNIQUE INDEX ON orders (state);
CREATE INDEX ON orders (state, note);
-- carries what the other does not
CREATE INDEX ON orders (note) INCLUDE (number);
CREATE INDEX ON orders (note, id);
