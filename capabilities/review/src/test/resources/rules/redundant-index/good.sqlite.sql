CREATE TABLE orders (id INTEGER PRIMARY KEY, team_id INTEGER, number TEXT, state TEXT, UNIQUE (team_id, number));
CREATE INDEX orders_team_idx ON orders (team_id) WHERE state = 'open';
CREATE INDEX orders_number_idx ON orders (number);
