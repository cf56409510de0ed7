-- server: 18, 14

CREATE TABLE people (id integer PRIMARY KEY, name text NOT NULL, fax text);
CREATE VIEW contacts AS SELECT id, name, fax FROM people;
CREATE VIEW faxes AS SELECT fax FROM people WHERE fax IS NOT NULL;
