SELECT * FROM articles WHERE id = 7;
