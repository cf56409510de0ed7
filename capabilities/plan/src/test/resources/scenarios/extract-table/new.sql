INSERT INTO users (id, name) SELECT max(id) + 1, 'new' FROM users;
INSERT INTO addresses SELECT max(id), 'street', 'town' FROM users ON CONFLICT (user_id) DO UPDATE SET street = EXCLUDED.street;
UPDATE addresses SET town = 'elsewhere' WHERE user_id = 7;
DELETE FROM addresses WHERE user_id = 8;
SELECT street, town FROM addresses WHERE user_id = 1;
