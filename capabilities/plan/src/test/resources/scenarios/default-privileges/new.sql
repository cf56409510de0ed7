SELECT id FROM shop.listed; SELECT shop.two() FROM shop.lines;
