INSERT INTO kinds SELECT max(id) + 1, 'o' FROM kinds;
SELECT rank FROM ranks;
