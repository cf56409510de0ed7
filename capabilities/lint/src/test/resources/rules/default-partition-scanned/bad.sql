-- rows: regions_rest 5000000
CREATE TABLE regions_asia PARTITION OF regions FOR VALUES IN ('jp', 'cn');
ALTER TABLE regions ATTACH PARTITION regions_eu FOR VALUES IN ('de');
DO $$ BEGIN CREATE TABLE regions_africa PARTITION OF regions FOR VALUES IN ('ke'); END $$;
