SELECT id FROM orders WHERE paid_at IS NULL OR paid_at > $1;
