INSERT INTO events (id, name) SELECT max(id) + 1, 'o' FROM events;
