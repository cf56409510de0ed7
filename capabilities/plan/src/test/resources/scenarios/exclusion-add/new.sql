INSERT INTO stays SELECT max(id) + 1, daterange(max(upper(nights)) + 1, max(upper(nights)) + 2) FROM stays;
