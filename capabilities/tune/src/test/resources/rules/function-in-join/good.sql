SELECT c.id, n.id FROM customers c JOIN customers n ON n.name = lower(c.city);
