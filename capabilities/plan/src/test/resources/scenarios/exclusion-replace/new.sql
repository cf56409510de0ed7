INSERT INTO stays SELECT max(id) + 1, daterange(max(upper(nights)) + 1, max(upper(nights)) + 2), '<(1,1),2>' FROM stays;
