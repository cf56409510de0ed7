SELECT id FROM orders WHERE paid_at IS NULL;
UPDATE orders SET paid_at = NULL WHERE id = 7;
