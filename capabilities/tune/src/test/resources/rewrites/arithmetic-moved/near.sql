SELECT id FROM customers WHERE score - 3 <> 2147483647;
