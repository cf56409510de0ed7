-- rows: orders 5000000
UPDATE orders SET state = 'closed' WHERE 1 = 1;
DELETE FROM orders WHERE code = 'x' OR true;
DO $$ BEGIN
    UPDATE customers SET name = 'nobody' WHERE TRUE;
END $$;
