ALTER TABLE vouchers
    ADD COLUMN lot varchar(40) DEFAULT random(),
    ADD COLUMN share numeric(6, 5) NOT NULL DEFAULT random(),
    ADD COLUMN mark char(36) DEFAULT gen_random_uuid();
ALTER TABLE coupons ADD COLUMN lot text DEFAULT random();
