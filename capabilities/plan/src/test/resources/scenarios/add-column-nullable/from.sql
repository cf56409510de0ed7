-- server: 18, 14

CREATE TABLE parcels (id bigint PRIMARY KEY, weight numeric(8,2) NOT NULL);
