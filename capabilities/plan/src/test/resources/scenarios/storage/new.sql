INSERT INTO scratch SELECT coalesce(max(id), 0) + 1, 'o' FROM scratch;
