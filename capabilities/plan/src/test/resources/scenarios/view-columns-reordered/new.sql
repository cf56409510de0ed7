SELECT id, note, total FROM listed WHERE id = 1;
