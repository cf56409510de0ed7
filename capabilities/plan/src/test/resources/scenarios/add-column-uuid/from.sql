-- server: 18, 14

-- size: parcels 4000000
CREATE TABLE parcels (id bigint PRIMARY KEY, weight numeric(8,2) NOT NULL);
