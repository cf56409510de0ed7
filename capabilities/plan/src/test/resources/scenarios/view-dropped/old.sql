SELECT total FROM largest; UPDATE "Large ones" SET total = total WHERE id = 11;
