SELECT old_shop.one() FROM old_shop.listed; INSERT INTO kept SELECT max(id) + 1, 1 FROM kept;
