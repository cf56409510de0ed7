-- server: 18, 14

CREATE TABLE teams (id integer PRIMARY KEY, lead integer);
CREATE TABLE members (id integer PRIMARY KEY, team integer NOT NULL REFERENCES teams);
ALTER TABLE teams ADD CONSTRAINT teams_lead_fkey FOREIGN KEY (lead) REFERENCES members DEFERRABLE;
