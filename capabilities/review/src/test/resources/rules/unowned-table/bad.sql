CREATE TABLE orders (id bigint PRIMARY KEY);
CREATE TABLE parcels (id bigint PRIMARY KEY);
CREATE TABLE order_parcels (parcel_id bigint REFERENCES parcels);
CREATE TABLE stray (id bigint PRIMARY KEY);
