UPDATE orders SET note = '';
DELETE FROM items;
