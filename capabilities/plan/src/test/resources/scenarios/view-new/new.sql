SELECT total FROM largest; UPDATE large SET total = 11 WHERE id = 11;
