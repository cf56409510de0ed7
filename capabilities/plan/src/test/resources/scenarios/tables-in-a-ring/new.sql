INSERT INTO crews SELECT coalesce(max(id), 0) + 1 FROM crews;
INSERT INTO sailors SELECT coalesce(max(id), 0) + 1, 1 FROM sailors;
