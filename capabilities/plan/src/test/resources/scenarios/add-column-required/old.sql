INSERT INTO visits (id, page) SELECT coalesce(max(id), 0) + 1, '/' FROM visits;
DELETE FROM visits;
