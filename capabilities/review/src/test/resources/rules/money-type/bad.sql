CREATE TABLE payouts (id bigint PRIMARY KEY, amount money NOT NULL DEFAULT 0);
