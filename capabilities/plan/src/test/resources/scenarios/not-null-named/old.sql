INSERT INTO clients (id) VALUES (-1);
DELETE FROM clients WHERE id = -1;
