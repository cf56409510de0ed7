-- server: 18, 14

CREATE TABLE old_makers (id integer PRIMARY KEY);
CREATE TABLE makers (id integer PRIMARY KEY);
CREATE TABLE items (id integer PRIMARY KEY, maker integer, CONSTRAINT items_maker_fkey FOREIGN KEY (maker) REFERENCES old_makers);
