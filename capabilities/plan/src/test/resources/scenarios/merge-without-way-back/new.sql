INSERT INTO events (id, title) SELECT max(id) + 1, 'new' FROM events;
