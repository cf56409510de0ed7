CREATE TABLE events_2022 PARTITION OF events FOR VALUES FROM ('2022-01-01') TO ('2023-01-01');
DO $$
BEGIN
    FOR year IN 2023..2024 LOOP
        EXECUTE format('CREATE TABLE %I PARTITION OF events FOR VALUES FROM (%L) TO (%L)', 'events_' || year, year || '-01-01', (year + 1) || '-01-01');
    END LOOP;
END $$;
