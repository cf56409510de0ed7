CREATE TABLE coupons (id bigint PRIMARY KEY, team_id bigint NOT NULL, code text NOT NULL, name text, CONSTRAINT coupons_code_key UNIQUE (code));
CREATE UNIQUE INDEX coupons_name_idx ON coupons (name);
