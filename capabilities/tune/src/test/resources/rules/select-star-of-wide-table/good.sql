SELECT id, title FROM articles WHERE id = 7;
SELECT count(*) FROM articles;
SELECT * FROM tags;
