SELECT id FROM clients WHERE mail IS NULL OR phone IS NULL;
INSERT INTO clients (id, mail, phone) SELECT max(id) + 1, 'n', 'n' FROM clients;
