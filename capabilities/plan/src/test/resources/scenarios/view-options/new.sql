UPDATE narrowed SET total = 7 WHERE id = 3; SELECT id FROM listed;
