INSERT INTO kinds SELECT max(id) + 1, 'n', 1 FROM kinds;
SELECT rank FROM ranks;
