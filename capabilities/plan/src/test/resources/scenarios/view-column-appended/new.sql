SELECT notes FROM summed; UPDATE listed SET note = 'x' WHERE id = 2;
