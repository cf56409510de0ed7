SELECT n FROM product; SELECT "Added Up"(id) FROM orders;
