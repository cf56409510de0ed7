-- server: 18, 14

CREATE TABLE nodes (id serial PRIMARY KEY, parent integer, label text, CONSTRAINT nodes_parent_fkey FOREIGN KEY (parent) REFERENCES nodes ON DELETE CASCADE);
CREATE INDEX nodes_parent_idx ON nodes (parent);
CREATE TABLE leaves (node integer PRIMARY KEY REFERENCES nodes, area numeric);
CREATE TABLE votes (id integer PRIMARY KEY, node integer NOT NULL REFERENCES nodes ON UPDATE CASCADE);
