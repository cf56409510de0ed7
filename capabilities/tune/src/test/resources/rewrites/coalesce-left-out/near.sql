SELECT id FROM orders WHERE coalesce(note, 'none') = 'none';
