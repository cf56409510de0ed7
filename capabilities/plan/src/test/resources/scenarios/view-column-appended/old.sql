SELECT total FROM summed; UPDATE listed SET total = total + 1 WHERE id = 2;
