CREATE TABLE deliveries (id bigint PRIMARY KEY, headers jsonb, raw_body json, signed_payload json);
