INSERT INTO readings SELECT i, date '2025-01-01' + i, i FROM generate_series(1, 300) i;
INSERT INTO parcels SELECT i, date '2025-06-01' FROM generate_series(1, 400) i WHERE i <> ALL (SELECT id FROM parcels);
