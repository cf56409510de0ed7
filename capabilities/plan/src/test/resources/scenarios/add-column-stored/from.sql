-- server: 18, 14

-- size: lines 2000000
CREATE TABLE lines (id integer PRIMARY KEY, net integer NOT NULL, rate numeric NOT NULL DEFAULT 0.2);
