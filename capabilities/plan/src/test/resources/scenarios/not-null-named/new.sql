INSERT INTO clients SELECT max(id) + 1, 'n', '1' FROM clients;
