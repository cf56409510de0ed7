ALTER TYPE order_state ADD VALUE IF NOT EXISTS 'returned'
    AFTER 'paid';
UPDATE orders SET state = 'returned' WHERE total < 0;
