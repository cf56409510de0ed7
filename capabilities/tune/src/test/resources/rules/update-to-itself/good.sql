UPDATE orders SET note = status WHERE id = 7;
