ALTER TABLE teams DROP CONSTRAINT teams_lead_fkey;
DROP TABLE members;
DROP TABLE teams;
CREATE TABLE crews (id integer PRIMARY KEY, head integer);
CREATE TABLE sailors (id integer PRIMARY KEY, crew integer NOT NULL REFERENCES crews);
ALTER TABLE crews ADD CONSTRAINT crews_head_fkey FOREIGN KEY (head) REFERENCES sailors;
