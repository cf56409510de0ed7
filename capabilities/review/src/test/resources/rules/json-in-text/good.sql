-- Templates, arrays of the engine's own, log lines in brackets, empty documents, half of them, JSON already.
CREATE TABLE mails (id bigint PRIMARY KEY, body text NOT NULL, tags text NOT NULL, line text NOT NULL, extra text NOT NULL, mixed text NOT NULL, data jsonb NOT NULL, words text NOT NULL);
INSERT INTO mails SELECT n, '{{customer.name}}, your order {{order.number}} ' || n, '{"a","b"}', '[info] order ' || n, '{}', CASE WHEN n % 2 = 0 THEN '{"a": 1}' ELSE 'a=1' END, '{"a": 1}', '{ this: is, no: json }' FROM generate_series(1, 400) n;
ANALYZE;
