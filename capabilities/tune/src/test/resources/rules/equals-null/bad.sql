SELECT id FROM orders WHERE paid_at = NULL;
