SELECT o.id FROM orders o JOIN customers c ON c.id = o.customer_id WHERE o.number = 'N7' OR c.email = 'c7@example.com';
