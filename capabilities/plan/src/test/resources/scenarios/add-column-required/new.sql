INSERT INTO visits (id, page, agent) SELECT coalesce(max(id), 0) + 1, '/', 'x' FROM visits;
SELECT agent FROM visits;
