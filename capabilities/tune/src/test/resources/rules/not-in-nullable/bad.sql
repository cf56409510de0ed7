SELECT id FROM customers WHERE id NOT IN (SELECT referred_by FROM customers);
