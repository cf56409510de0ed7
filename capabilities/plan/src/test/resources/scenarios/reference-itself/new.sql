INSERT INTO folders SELECT max(id) + 1, 5, 'new' FROM folders;
