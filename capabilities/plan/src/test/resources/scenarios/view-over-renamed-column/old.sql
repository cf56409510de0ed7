UPDATE listed SET note = 'o' WHERE id = 3; SELECT note FROM noted WHERE id = 3; SELECT note FROM orders WHERE id = 3;
