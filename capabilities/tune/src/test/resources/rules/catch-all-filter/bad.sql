SELECT id FROM orders WHERE ($1::text IS NULL OR status = $1) AND ($2::bigint IS NULL OR customer_id = $2);
