INSERT INTO clients (id, mail) SELECT max(id) + 1, 'o' FROM clients;
SELECT phone FROM clients WHERE mail = 'm7';
