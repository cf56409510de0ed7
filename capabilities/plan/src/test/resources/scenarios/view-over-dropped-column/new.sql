SELECT total FROM listed; SELECT n FROM above; INSERT INTO orders VALUES ((SELECT max(id) + 1 FROM orders), 1);
