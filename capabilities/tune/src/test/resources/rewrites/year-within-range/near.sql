SELECT id FROM orders WHERE extract(year FROM shipped_at) = 0;
