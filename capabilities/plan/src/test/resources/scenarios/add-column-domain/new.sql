INSERT INTO prices (id, amount, currency) SELECT max(id) + 1, 2, 'EUR' FROM prices;
SELECT currency FROM prices WHERE id = 3;
