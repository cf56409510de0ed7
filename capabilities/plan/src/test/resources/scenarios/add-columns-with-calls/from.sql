-- server: 14, 18

CREATE TABLE vouchers (id integer PRIMARY KEY, cents integer);
CREATE TABLE coupons (id integer PRIMARY KEY);
