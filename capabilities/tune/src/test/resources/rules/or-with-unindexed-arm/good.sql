SELECT id FROM orders WHERE number = 'N7' OR customer_id = 7;
-- The first condition narrows already.
SELECT id FROM orders WHERE note = 'a' OR status = 'new';
