SELECT number FROM orders WHERE id = 7.0;
