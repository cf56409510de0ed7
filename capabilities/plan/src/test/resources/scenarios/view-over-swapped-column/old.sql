UPDATE listed SET total = 5 WHERE id = 3; SELECT total FROM summed; SELECT note FROM apart WHERE id = 1; SELECT id, total FROM totals() WHERE id = 1;
