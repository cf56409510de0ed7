-- server: 18, 14

-- size: kinds 100
CREATE TABLE kinds (id integer PRIMARY KEY, name varchar(100) NOT NULL, rank integer);
CREATE VIEW ranks AS SELECT name, rank FROM kinds;
