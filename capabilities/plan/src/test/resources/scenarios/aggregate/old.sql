SELECT n FROM product; SELECT gone(id) FROM orders;
