INSERT INTO folders VALUES (-1, -9, 'orphan');
DELETE FROM folders WHERE id = -1;
