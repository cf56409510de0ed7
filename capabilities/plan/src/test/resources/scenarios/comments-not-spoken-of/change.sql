CREATE INDEX orders_total ON orders (total);
COMMENT ON INDEX orders_total IS 'the only comment, made early: no deployment is waited for';
