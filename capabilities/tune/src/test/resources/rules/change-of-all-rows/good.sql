UPDATE orders SET note = '' WHERE note <> '';
DELETE FROM items i USING orders o WHERE o.id = i.order_id AND o.status = 'new';
