CREATE TYPE mood AS ENUM ('glad', 'sad');
CREATE TYPE size AS ENUM ('s', 'm', 'l');
CREATE TABLE diary (id bigint PRIMARY KEY, mood mood NOT NULL);
