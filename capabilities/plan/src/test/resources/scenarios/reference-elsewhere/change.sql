ALTER TABLE items DROP CONSTRAINT items_maker_fkey;
ALTER TABLE items ADD CONSTRAINT items_maker_fkey FOREIGN KEY (maker) REFERENCES makers;
