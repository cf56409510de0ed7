ALTER TABLE items VALIDATE CONSTRAINT items_price_check;
ALTER TABLE items VALIDATE CONSTRAINT items_maker_fkey;
