SELECT id FROM customers WHERE coalesce(name, '') = 'customer 7';
