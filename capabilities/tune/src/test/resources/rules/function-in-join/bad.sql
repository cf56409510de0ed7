SELECT c.id, n.id FROM customers c JOIN customers n ON lower(n.name) = c.city;
