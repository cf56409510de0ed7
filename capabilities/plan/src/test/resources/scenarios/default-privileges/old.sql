SELECT id FROM shop.listed;
