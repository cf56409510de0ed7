ALTER TABLE orders ADD COLUMN paid boolean NOT NULL DEFAULT false; ALTER TABLE orders ADD COLUMN remark text;
