CREATE TABLE returns (id bigint PRIMARY KEY, received_at timestamp, created_at timestamptz NOT NULL DEFAULT now());
CREATE TABLE logins (id bigint PRIMARY KEY, "lastLogin" timestamp(3), day timestamp DEFAULT now(), starts_local timestamp);
CREATE VIEW recent AS SELECT id FROM returns;
