-- Digits that are names: nobody adds them up. One weight that is mostly words, one with leading zeros.
CREATE TABLE customers (id bigint PRIMARY KEY, phone text NOT NULL, postal_code text NOT NULL, account_number text NOT NULL, app_version text NOT NULL, ean text NOT NULL, external_ref text NOT NULL, house_no text NOT NULL, tax_id text NOT NULL, weight text NOT NULL, score text NOT NULL, discount_code text NOT NULL, rate numeric NOT NULL);
INSERT INTO customers SELECT n, (4930000000 + n)::text, (10000 + n)::text, (70000000 + n)::text, '1.' || n, (4000000000000 + n)::text, n::text, n::text, (100000000 + n)::text, CASE WHEN n % 4 = 0 THEN 'heavy ' || n ELSE n::text END, lpad(n::text, 4, '0'), n::text, n FROM generate_series(1, 600) n;
ANALYZE;
