SELECT number FROM orders WHERE id = $1;
