INSERT INTO places SELECT max(id) + 1, max(id) + 1 FROM places ON CONFLICT (rank) DO NOTHING;
