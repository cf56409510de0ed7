SELECT id FROM orders WHERE extract(month FROM shipped_at) = 3;
