UPDATE orders SET status = 'done' WHERE note = 'N7';
