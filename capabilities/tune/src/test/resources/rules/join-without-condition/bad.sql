SELECT c.name, o.total FROM customers c, orders o WHERE c.city = 'city 7' AND o.status = 'new';
