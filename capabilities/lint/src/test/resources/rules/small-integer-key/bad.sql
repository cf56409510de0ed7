CREATE TABLE tags (id serial PRIMARY KEY, name text);
CREATE TABLE roles (id smallint GENERATED ALWAYS AS IDENTITY, name text);
ALTER TABLE roles ADD PRIMARY KEY (id);
