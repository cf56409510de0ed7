UPDATE listed SET total = 5000000000 WHERE id = 4; SELECT n FROM summed; UPDATE listed SET total = 4 WHERE id = 4; SELECT id, total FROM totals() WHERE id = 1;
