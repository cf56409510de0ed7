SELECT note FROM listed; SELECT n FROM above; SELECT line FROM whole; INSERT INTO orders VALUES ((SELECT max(id) + 1 FROM orders), 1, 'x', 'y');
