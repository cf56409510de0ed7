SELECT p.total, o.id FROM payments p JOIN orders o ON o.id = p.order_id;
