CREATE TABLE money (id bigint PRIMARY KEY, money numeric(14, 2) NOT NULL, currency text NOT NULL);
