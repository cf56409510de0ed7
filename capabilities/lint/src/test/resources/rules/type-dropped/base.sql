CREATE TYPE mood AS ENUM ('glad', 'sad', 'calm');
CREATE DOMAIN email AS text CHECK (VALUE LIKE '%@%');
CREATE TYPE point3 AS (x float, y float, z float);
CREATE TABLE diary (id bigint PRIMARY KEY, mood mood NOT NULL);
CREATE TYPE size AS ENUM ('s', 'm', 'l');
