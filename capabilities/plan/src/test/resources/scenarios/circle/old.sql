INSERT INTO ring VALUES (1); UPDATE hens SET egg = 1;
