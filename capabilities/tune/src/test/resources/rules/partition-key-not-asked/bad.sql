SELECT count(*) FROM events WHERE kind = 'x';
