ALTER TABLE orders ADD COLUMN paid boolean;
ALTER TABLE orderz ADD COLUMN paid boolean;
